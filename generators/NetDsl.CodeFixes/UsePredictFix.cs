using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.CodeFixes;

/// <summary>NDSL403: calls the network by Predict, unless its class has a member of that name, or an argument is named.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UsePredictFix))]
[Shared]
public sealed class UsePredictFix : EachFix
{
    private const string Predict = "Predict";

    /// <summary>Creates the fix.</summary>
    public UsePredictFix()
        : base("NDSL403", "Use Predict", "UsePredict")
    {
    }

    private protected override IEnumerable<TextChange> EditsFor(SemanticModel model, SyntaxNode node, Diagnostic diagnostic)
    {
        if (node is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax { ArgumentList.Arguments: var arguments } } call &&
            arguments.All(argument => argument.NameColon is null) &&
            model.GetTypeInfo(call.Expression).Type is { } network &&
            model.LookupSymbols(call.SpanStart, network, Predict).IsEmpty)
        {
            yield return new TextChange(call.Name.Span, Predict);
            if (ImportNetDsl.At(model, call.SpanStart) is { } import)
            {
                yield return import;
            }
        }
    }
}
