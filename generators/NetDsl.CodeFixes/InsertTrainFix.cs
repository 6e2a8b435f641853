using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetDsl.Generators.Diagnostics;

namespace NetDsl.CodeFixes;

/// <summary>
/// NDSL402: writes <c>model.train();</c> at the start of each round of the loop. The finding's additional location is the loop's first
/// statement; it is missing where the network cannot be named there.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InsertTrainFix))]
[Shared]
public sealed class InsertTrainFix : EachFix
{
    /// <summary>Creates the fix.</summary>
    public InsertTrainFix()
        : base("NDSL402", "Insert train()", "InsertTrain")
    {
    }

    private protected override IEnumerable<TextChange> EditsFor(SemanticModel model, SyntaxNode node, Diagnostic diagnostic)
    {
        if (Related<StatementSyntax>(model, diagnostic) is { } first &&
            diagnostic.Properties.TryGetValue(FixProperties.Network, out var network))
        {
            yield return new(new TextSpan(first.SpanStart, 0), $"{network}.train();{Lines.Separator(first)}");
        }
    }
}
