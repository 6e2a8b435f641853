using Microsoft.CodeAnalysis;
using NetDsl.Generators.Layers;
using NetDsl.Generators.Reading;

namespace NetDsl.Generators.Usage;

/// <summary>The mode-dependent layers of a network (different in training and evaluation), as its attributes declare them.</summary>
internal static class ModalLayers
{
    /// <summary>Their kinds, each once, in the order of the attributes, with those of the networks that it uses.</summary>
    public static IReadOnlyList<string> Of(ITypeSymbol type, KnownSymbols known)
    {
        var kinds = new List<string>();
        Add(type, kinds, known, new HashSet<ISymbol>(SymbolEqualityComparer.Default));
        return kinds.Distinct(StringComparer.Ordinal).ToList();
    }

    /// <summary>Whether a layer of that kind is a norm, which <c>FreezeNorms</c> keeps in evaluation mode.</summary>
    public static bool IsNorm(string kind) => kind.EndsWith("Norm", StringComparison.Ordinal);

    private static void Add(ITypeSymbol type, List<string> kinds, KnownSymbols known, HashSet<ISymbol> seen)
    {
        if (!seen.Add(type))
        {
            return;
        }

        if (type is ITypeParameterSymbol parameter)
        {
            foreach (var constraint in parameter.ConstraintTypes)
            {
                Add(constraint, kinds, known, seen);
            }
        }

        foreach (var attribute in type.WithBases().SelectMany(current => current.GetAttributes()))
        {
            if (attribute.AttributeClass is { } use && KnownSymbols.Is(use, known.Use))
            {
                foreach (var used in use.TypeArguments)
                {
                    Add(used, kinds, known, seen);
                }
            }
            else if (known.IsElement(attribute) && ElementReader.Attribute(attribute) is var spec &&
                LayerCatalog.Find(spec.Kind)?.FollowsMode(spec) == true)
            {
                kinds.Add(spec.Kind);
            }
        }
    }
}
