using Microsoft.CodeAnalysis;
using NetDsl.Generators.Layers;
using NetDsl.Generators.Reading;

namespace NetDsl.Generators.Usage;

/// <summary>The layers of a network that do one thing in training and another in evaluation, as its attributes tell.</summary>
internal static class ModalLayers
{
    private const string Module = "TorchSharp.torch.nn.Module";
    private const string Use = "UseAttribute";

    /// <summary>Their kinds, each once, in the order of the attributes; those of the networks that it uses too.</summary>
    public static IReadOnlyList<string> Of(ITypeSymbol type, KnownSymbols symbols)
    {
        var kinds = new List<string>();
        Add(type, kinds, symbols, new HashSet<ISymbol>(SymbolEqualityComparer.Default));
        return kinds.Distinct(StringComparer.Ordinal).ToList();
    }

    /// <summary>Whether a layer of that kind is a norm, which <c>FreezeNorms</c> keeps in evaluation mode.</summary>
    public static bool IsNorm(string kind) => kind.EndsWith("Norm", StringComparison.Ordinal);

    public static bool IsModule(ITypeSymbol? type) => type is ITypeParameterSymbol parameter
        ? parameter.ConstraintTypes.Any(IsModule)
        : type.WithBases().Any(current => current.ToDisplayString() == Module);

    private static void Add(ITypeSymbol type, List<string> kinds, KnownSymbols symbols, HashSet<ISymbol> seen)
    {
        if (!seen.Add(type))
        {
            return;
        }

        if (type is ITypeParameterSymbol parameter)
        {
            foreach (var constraint in parameter.ConstraintTypes)
            {
                Add(constraint, kinds, symbols, seen);
            }
        }

        foreach (var attribute in type.WithBases().SelectMany(current => current.GetAttributes()))
        {
            if (attribute.AttributeClass is { Name: Use } use)
            {
                foreach (var used in use.TypeArguments)
                {
                    Add(used, kinds, symbols, seen);
                }
            }
            else if (symbols.IsElement(attribute) && ElementReader.Attribute(attribute) is var spec &&
                LayerCatalog.Find(spec.Kind)?.FollowsMode(spec) == true)
            {
                kinds.Add(spec.Kind);
            }
        }
    }
}
