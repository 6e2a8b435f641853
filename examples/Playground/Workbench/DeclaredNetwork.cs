using System.Net;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetDsl.Playground;

/// <summary>A class with <c>[Network]</c> or <c>[Block]</c>, and what the generator made of it.</summary>
/// <param name="Name">The class's full name, as reflection writes it.</param>
/// <param name="Table">Each layer's output and parameters, as an editor shows them; empty where the declaration has an error.</param>
/// <param name="Code">The generated half of the class; empty where the declaration has an error.</param>
public sealed record DeclaredNetwork(string Name, string Table, string Code)
{
    internal static DeclaredNetwork Of(INamedTypeSymbol type, SyntaxTree written)
    {
        var part = type.DeclaringSyntaxReferences.FirstOrDefault(reference =>
            reference.SyntaxTree != written && !reference.SyntaxTree.FilePath.EndsWith("-graph.g.cs", StringComparison.Ordinal));
        return new(MetadataName(type), part is null ? "" : TableAbove(part.GetSyntax()), part?.SyntaxTree.ToString() ?? "");
    }

    /// <summary>The table in the comment above the generated class.</summary>
    private static string TableAbove(SyntaxNode declaration)
    {
        var lines = declaration.GetLeadingTrivia()
            .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia))
            .SelectMany(trivia => trivia.ToFullString().Split('\n'))
            .Select(line => line.TrimStart().TrimStart('/').TrimEnd())
            .Select(line => line.StartsWith(' ') ? line[1..] : line);
        return WebUtility.HtmlDecode(string.Join('\n', lines
            .SkipWhile(line => line != "<code>").Skip(1)
            .TakeWhile(line => line != "</code>")));
    }

    private static string MetadataName(INamedTypeSymbol type) => type switch
    {
        { ContainingType: { } outer } => $"{MetadataName(outer)}+{type.MetadataName}",
        { ContainingNamespace.IsGlobalNamespace: true } => type.MetadataName,
        _ => $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}",
    };
}
