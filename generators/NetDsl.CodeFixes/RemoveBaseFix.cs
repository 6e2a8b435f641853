using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.CodeFixes;

/// <summary>NDSL002: removes the base class, <c>Module&lt;Tensor, Tensor&gt;</c> for example, and what constructors pass to it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveBaseFix))]
[Shared]
public sealed class RemoveBaseFix : SuggestedFix
{
    /// <summary>Creates the fix.</summary>
    public RemoveBaseFix()
        : base("NDSL002", "Remove the base class", "RemoveBase")
    {
    }

    private protected override IEnumerable<TextChange> EditsFor(SemanticModel model, SyntaxNode node, string suggestion)
    {
        if (node.FirstAncestorOrSelf<ClassDeclarationSyntax>() is not { } home || model.GetDeclaredSymbol(home) is not { } type)
        {
            yield break;
        }

        var parts = type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OfType<ClassDeclarationSyntax>();
        foreach (var part in parts.Where(part => part.SyntaxTree == home.SyntaxTree))
        {
            // A base class is always the first in the list.
            if (part.BaseList is { } list && model.GetTypeInfo(list.Types[0].Type).Type is { TypeKind: TypeKind.Class })
            {
                yield return Removal(list);
            }

            foreach (var constructor in part.Members.OfType<ConstructorDeclarationSyntax>())
            {
                if (constructor.Initializer is { RawKind: (int)SyntaxKind.BaseConstructorInitializer } initializer)
                {
                    yield return new(TextSpan.FromBounds(constructor.ParameterList.Span.End, initializer.Span.End), "");
                }
            }
        }
    }

    private static TextChange Removal(BaseListSyntax list) => list.Types.Count == 1
        ? new(TextSpan.FromBounds(list.ColonToken.GetPreviousToken().Span.End, list.Span.End), "")
        : new(TextSpan.FromBounds(list.Types[0].SpanStart, list.Types[1].SpanStart), "");
}
