using Microsoft.CodeAnalysis;
using NetDsl.Generators.Common;

namespace NetDsl.Generators.Reading;

/// <summary>Finds the methods that [Call] can call.</summary>
internal static class MethodReader
{
    private const string Tensor = "TorchSharp.torch.Tensor";

    /// <summary>The names of the class's own methods from one tensor to one.</summary>
    public static EquatableArray<string> Callable(INamedTypeSymbol type) => type.GetMembers()
        .OfType<IMethodSymbol>()
        .Where(method => method is { MethodKind: MethodKind.Ordinary, IsGenericMethod: false, Parameters.Length: 1 } &&
            method.Parameters[0].RefKind == RefKind.None && IsTensor(method.Parameters[0].Type) && IsTensor(method.ReturnType))
        .Select(method => method.Name)
        .Where(name => name != "forward")
        .Distinct(StringComparer.Ordinal)
        .OrderBy(name => name, StringComparer.Ordinal)
        .ToEquatableArray();

    private static bool IsTensor(ITypeSymbol type) => type.ToDisplayString(NullableFlowState.None) == Tensor;
}
