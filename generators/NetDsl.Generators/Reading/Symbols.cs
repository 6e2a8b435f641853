using Microsoft.CodeAnalysis;

namespace NetDsl.Generators.Reading;

/// <summary>What is asked of symbols in more than one place.</summary>
internal static class Symbols
{
    /// <summary>A class and those that it is derived from; nothing for null.</summary>
    public static IEnumerable<INamedTypeSymbol> WithBases(this ITypeSymbol? type)
    {
        for (var current = type as INamedTypeSymbol; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }

    /// <summary>The outermost namespace that a method or a property is in: <c>System</c>, <c>TorchSharp</c>.</summary>
    public static string? RootNamespace(this ISymbol symbol) => symbol.ContainingNamespace?.ToDisplayString().Split('.')[0];
}
