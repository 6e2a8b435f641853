using Microsoft.CodeAnalysis;

namespace NetDsl.Generators.Reading;

/// <summary>Extension methods on Roslyn's symbols.</summary>
internal static class Symbols
{
    /// <summary>A class and its base classes, innermost first; empty for null.</summary>
    public static IEnumerable<INamedTypeSymbol> WithBases(this ITypeSymbol? type)
    {
        for (var current = type as INamedTypeSymbol; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }

    /// <summary>The outermost namespace of a method or property: <c>System</c>, <c>TorchSharp</c>.</summary>
    public static string? RootNamespace(this ISymbol symbol) => symbol.ContainingNamespace?.ToDisplayString().Split('.')[0];
}
