using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetDsl.CodeFixes;

/// <summary>Adds <c>using NetDsl;</c> to a file in which the library's extension methods are not in scope.</summary>
internal static class ImportNetDsl
{
    private const string Namespace = "NetDsl";

    /// <summary>A type of the namespace, found by its simple name where the namespace is in scope.</summary>
    private const string Extensions = "ModuleExtensions";

    /// <summary>The edit; null where the namespace is in scope at that position.</summary>
    public static TextChange? At(SemanticModel model, int position)
    {
        if (model.LookupNamespacesAndTypes(position, name: Extensions)
            .Any(symbol => symbol.ContainingNamespace.ToDisplayString() == Namespace))
        {
            return null;
        }

        // Using directives of namespaces are sorted, System first, and precede static ones and aliases.
        var root = (CompilationUnitSyntax)model.SyntaxTree.GetRoot();
        SyntaxNode? next = root.Usings.FirstOrDefault(ComesAfter);
        next ??= root.Members.FirstOrDefault();
        if (next is null)
        {
            return null;
        }

        var text = $"using {Namespace};{Lines.Separator(next)}";
        return new TextChange(
            new TextSpan(next.SpanStart, 0), next is UsingDirectiveSyntax || root.Usings.Any() ? text : text + Lines.Separator(next));
    }

    private static bool ComesAfter(UsingDirectiveSyntax directive) =>
        directive.Alias is not null
        || directive.StaticKeyword.Span.Length > 0
        || (!IsSystem(directive) && string.CompareOrdinal(directive.Name?.ToString(), Namespace) > 0);

    private static bool IsSystem(UsingDirectiveSyntax directive) => directive.Name?.ToString().Split('.')[0] == nameof(System);
}
