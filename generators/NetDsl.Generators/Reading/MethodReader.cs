using Microsoft.CodeAnalysis;
using NetDsl.Generators.Common;

namespace NetDsl.Generators.Reading;

/// <summary>Finds the methods that [Call] can call.</summary>
internal static class MethodReader
{
    private const string Tensor = "TorchSharp.torch.Tensor";

    /// <summary>The class's own methods from tensors to one.</summary>
    public static EquatableArray<OwnMethod> Callable(INamedTypeSymbol type) => type.GetMembers()
        .OfType<IMethodSymbol>()
        .Where(method => method is { MethodKind: MethodKind.Ordinary, IsGenericMethod: false, Name: not "forward" } && IsTensor(method.ReturnType) &&
            method.Parameters.All(parameter => parameter is { RefKind: RefKind.None, IsParams: false } && IsTensor(parameter.Type)))
        .Select(method => new OwnMethod(method.Name, method.Parameters.Length))
        .Distinct()
        .OrderBy(method => method.Name, StringComparer.Ordinal)
        .ThenBy(method => method.Inputs)
        .ToEquatableArray();

    private static bool IsTensor(ITypeSymbol type) => type.ToDisplayString(NullableFlowState.None) == Tensor;
}

/// <summary>A method that takes tensors and gives one.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Inputs">How many it takes.</param>
internal sealed record OwnMethod(string Name, int Inputs);
