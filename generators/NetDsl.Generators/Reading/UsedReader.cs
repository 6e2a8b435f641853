using Microsoft.CodeAnalysis;
using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;

namespace NetDsl.Generators.Reading;

/// <summary>
/// Reads the type that [Use] names: a network or block with its declaration, from this or another assembly, or any other module.
/// </summary>
internal static class UsedReader
{
    private const string NoModule = "is not a Module<Tensor, Tensor>";

    public static UsedSpec Read(ITypeSymbol used, AttributeData data, INamedTypeSymbol home, ReadingContext context)
    {
        var spec = new UsedSpec(
            used.Name.Length > 0 ? used.Name : used.TypeKind.ToString(), used.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            Obstacle: null, EquatableArray<ParameterSpec>.Empty, Network: null);
        if (used is not INamedTypeSymbol type)
        {
            return spec with { Obstacle = NoModule };
        }

        var isDeclared = type.GetAttributes().Any(context.Symbols.IsNetwork);
        if (Obstacle(type, home, isDeclared, context) is { } obstacle)
        {
            return spec with { Obstacle = obstacle };
        }

        if (isDeclared && type.GetAttributes().Any(DeclarationReader.IsUnknown))
        {
            return spec with { HasErrors = true };
        }

        var inner = isDeclared ? context.Used(type.OriginalDefinition) : null;
        var parameters = inner is { Parameters.Count: > 0 } ? inner.Parameters : Constructor(type, data, home, context.Compilation);
        if (parameters is null)
        {
            return spec with { Obstacle = "has no constructor that is accessible here" };
        }

        var isCompiled = type.DeclaringSyntaxReferences.IsEmpty;
        return spec with
        {
            Parameters = parameters.Value,
            Network = inner,
            Inputs = context.Symbols.InputsOf(type),
            IsCompiled = isCompiled,
            HasErrors = !isCompiled && inner is { IsSound: false },
        };
    }

    private static string? Obstacle(INamedTypeSymbol type, INamedTypeSymbol home, bool isDeclared, ReadingContext context) =>
        SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, home.OriginalDefinition) ? "is the network itself"
        : Uses(type, home.OriginalDefinition, context.Symbols, new(SymbolEqualityComparer.Default))
            ? $"uses '{home.Name}' again, which is a cycle"
        : !context.Compilation.IsSymbolAccessibleWithin(type, home) ? "is not accessible here"
        : type.IsAbstract ? "is abstract"
        : (isDeclared && !type.DeclaringSyntaxReferences.IsEmpty) || IsNetwork(type, context) || context.Symbols.InputsOf(type) > 0 ? null
        : NoModule;

    /// <summary>Whether it is a network that another assembly has compiled, whose outputs may be several.</summary>
    private static bool IsNetwork(INamedTypeSymbol type, ReadingContext context) =>
        type.GetAttributes().Any(context.Symbols.IsNetwork) && type.WithBases().Any(context.Symbols.IsNetworkBase);

    /// <summary>Whether a class is used by another one, directly or indirectly. Each class is visited once, so cycles end.</summary>
    private static bool Uses(INamedTypeSymbol type, INamedTypeSymbol wanted, KnownSymbols symbols, HashSet<ISymbol> seen) =>
        type.OriginalDefinition.GetAttributes()
            .Where(symbols.IsElement)
            .SelectMany(attribute => attribute.AttributeClass!.TypeArguments)
            .OfType<INamedTypeSymbol>()
            .Any(used => SymbolEqualityComparer.Default.Equals(used.OriginalDefinition, wanted)
                || (seen.Add(used.OriginalDefinition) && Uses(used, wanted, symbols, seen)));

    /// <summary>
    /// The parameters of the constructor that takes as many arguments as are given, or of the closest one; null where none is accessible.
    /// </summary>
    private static EquatableArray<ParameterSpec>? Constructor(
        INamedTypeSymbol type, AttributeData data, INamedTypeSymbol home, Compilation compilation)
    {
        var given = data.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Array, IsNull: false } list
            ? list.Values.Length
            : 0;
        var constructor = type.InstanceConstructors
            .Where(item => compilation.IsSymbolAccessibleWithin(item, home))
            .OrderByDescending(
                item => given <= item.Parameters.Length && given >= item.Parameters.Count(parameter => !parameter.IsOptional))
            .ThenBy(item => Math.Abs(item.Parameters.Length - given))
            .FirstOrDefault();
        return constructor is null ? null : ConstructorReader.Parameters(constructor);
    }
}
