using Microsoft.CodeAnalysis;
using NetDsl.Generators.Layers;
using NetDsl.Generators.Reading;

namespace NetDsl.Generators.Usage;

/// <summary>The layers of a network that do one thing in training and another in evaluation, as its attributes tell.</summary>
internal static class ModalLayers
{
    private const string Use = "UseAttribute";

    /// <summary>Their kinds, each once, in the order of the attributes; those of the networks that it uses too.</summary>
    public static IReadOnlyList<string> Of(ITypeSymbol type)
    {
        var kinds = new List<string>();
        Add(type, kinds, new HashSet<ISymbol>(SymbolEqualityComparer.Default));
        return kinds.Distinct(StringComparer.Ordinal).ToList();
    }

    /// <summary>Whether a layer of that kind is a norm, which <c>FreezeNorms</c> keeps in evaluation mode.</summary>
    public static bool IsNorm(string kind) => kind.EndsWith("Norm", StringComparison.Ordinal);

    private static void Add(ITypeSymbol type, List<string> kinds, HashSet<ISymbol> seen)
    {
        if (!seen.Add(type))
        {
            return;
        }

        if (type is ITypeParameterSymbol parameter)
        {
            foreach (var constraint in parameter.ConstraintTypes)
            {
                Add(constraint, kinds, seen);
            }
        }

        foreach (var attribute in type.WithBases().SelectMany(current => current.GetAttributes()))
        {
            if (attribute.AttributeClass is { Name: Use } use)
            {
                foreach (var used in use.TypeArguments)
                {
                    Add(used, kinds, seen);
                }
            }
            else if (DeclarationReader.IsElement(attribute) && DeclarationReader.Attribute(attribute, isElsewhere: false) is var spec &&
                LayerCatalog.Find(spec.Kind)?.FollowsMode(spec) == true)
            {
                kinds.Add(spec.Kind);
            }
        }
    }
}
