using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;

namespace NetDsl.CodeFixes;

/// <summary>
/// NDSL401: opens <c>model.Evaluating()</c> where gradients are turned off, in the style of the code there: nested <c>using</c> statements,
/// or a declaration. The finding's additional location is that statement; it is the call itself where the network is not yet in scope at
/// the statement, and missing where there is no such statement.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseEvaluatingFix))]
[Shared]
public sealed class UseEvaluatingFix : EditFix
{
    private const string Variable = "evaluating";

    /// <summary>Creates the fix.</summary>
    public UseEvaluatingFix()
        : base("NDSL401", "Use Evaluating()", "UseEvaluating")
    {
    }

    private protected override IEnumerable<TextChange> Edits(
        SemanticModel model, IEnumerable<(SyntaxNode Node, Diagnostic Diagnostic)> findings)
    {
        var names = new Dictionary<SyntaxNode, HashSet<string>>();
        foreach (var (_, diagnostic) in findings)
        {
            if (Related<StatementSyntax>(model, diagnostic) is { } statement &&
                diagnostic.Properties.TryGetValue(FixProperties.Network, out var network))
            {
                var scope = $"{network}.Evaluating()";
                var text = statement is UsingStatementSyntax ? $"using ({scope}){Lines.Separator(statement)}"
                    : IsInList(statement) ? $"using var {NewName(statement, names)} = {scope};{Lines.Separator(statement)}"
                    : $"using ({scope}){Lines.DeeperSeparator(statement)}";
                yield return new TextChange(new TextSpan(statement.SpanStart, 0), text);
                if (ImportNetDsl.At(model, statement.SpanStart) is { } import)
                {
                    yield return import;
                }
            }
        }
    }

    /// <summary>Whether the statement is in a list of statements, where a declaration is allowed too.</summary>
    private static bool IsInList(StatementSyntax statement) =>
        statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax;

    /// <summary>A name used neither by the member nor by an earlier edit of it.</summary>
    /// <param name="statement">A statement of the member.</param>
    /// <param name="names">The names that each member uses.</param>
    private static string NewName(StatementSyntax statement, Dictionary<SyntaxNode, HashSet<string>> names)
    {
        var member = statement.Parent is GlobalStatementSyntax { Parent: { } program } ? program
            : statement.FirstAncestorOrSelf<MemberDeclarationSyntax>(node => node is not GlobalStatementSyntax)
                ?? statement.SyntaxTree.GetRoot();
        if (!names.TryGetValue(member, out var used))
        {
            used = new(member.DescendantTokens().Select(token => token.ValueText), StringComparer.Ordinal);
            names.Add(member, used);
        }

        var name = Variable;
        for (var number = 2; !used.Add(name); number++)
        {
            name = Variable + Text.Of(number);
        }

        return name;
    }
}
