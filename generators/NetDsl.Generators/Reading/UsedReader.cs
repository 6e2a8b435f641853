using Microsoft.CodeAnalysis;
using NetDsl.Generators.Common;

namespace NetDsl.Generators.Reading;

/// <summary>Reads the type that [Use] names: a network or block with its declaration, from here or another assembly, or any other module.</summary>
internal static class UsedReader
{
    private const string Module = "TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>";

    public static UsedSpec Read(ITypeSymbol used, AttributeData data, INamedTypeSymbol home, ReadingContext context)
    {
        var code = used.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        if (used is not INamedTypeSymbol type)
        {
            return new(used.Name, code, "is no module", EquatableArray<ParameterSpec>.Empty, Network: null);
        }

        var isDeclared = type.GetAttributes().Any(DeclarationReader.IsNetwork);
        if (Obstacle(type, home, isDeclared, context) is { } obstacle)
        {
            return new(type.Name, code, obstacle, EquatableArray<ParameterSpec>.Empty, Network: null);
        }

        if (!isDeclared)
        {
            return new(type.Name, code, Obstacle: null, Constructor(type, data, home, context.Compilation), Network: null);
        }

        var inner = DeclarationReader.Read(type.OriginalDefinition, context with { Open = context.Open.Push(home.OriginalDefinition) })!.Spec;
        return new(type.Name, code, Obstacle: null, inner.Parameters, inner);
    }

    private static string? Obstacle(INamedTypeSymbol type, INamedTypeSymbol home, bool isDeclared, ReadingContext context) =>
        SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, home.OriginalDefinition) ? "is the network itself"
        : context.Open.Contains(type.OriginalDefinition, SymbolEqualityComparer.Default) ? "contains itself"
        : !context.Compilation.IsSymbolAccessibleWithin(type, home) ? "is not accessible here"
        : type.IsAbstract ? "is abstract"
        : isDeclared || IsModule(type) ? null
        : "is no Module<Tensor, Tensor>";

    private static bool IsModule(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.ToDisplayString(NullableFlowState.None) == Module)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The constructor that takes as many arguments as are given; where there is none the one that comes nearest to it.</summary>
    private static EquatableArray<ParameterSpec> Constructor(
        INamedTypeSymbol type, AttributeData data, INamedTypeSymbol home, Compilation compilation)
    {
        var given = data.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Array, IsNull: false } list ? list.Values.Length : 0;
        var constructor = type.InstanceConstructors
            .Where(item => compilation.IsSymbolAccessibleWithin(item, home))
            .OrderByDescending(item => given <= item.Parameters.Length && given >= item.Parameters.Count(parameter => !parameter.IsOptional))
            .ThenBy(item => Math.Abs(item.Parameters.Length - given))
            .FirstOrDefault();
        return constructor is null ? EquatableArray<ParameterSpec>.Empty : ConstructorReader.Parameters(constructor);
    }
}
