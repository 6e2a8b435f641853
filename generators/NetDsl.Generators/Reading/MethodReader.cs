using Microsoft.CodeAnalysis;
using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;

namespace NetDsl.Generators.Reading;

/// <summary>Finds the methods that [Call] can call.</summary>
internal static class MethodReader
{
    /// <summary>The class's methods that take tensors and return one.</summary>
    public static EquatableArray<OwnMethod> Callable(INamedTypeSymbol type, KnownSymbols symbols) => type.GetMembers()
        .OfType<IMethodSymbol>()
        .Where(method => method is { MethodKind: MethodKind.Ordinary, IsGenericMethod: false, Name: not "forward" } &&
            symbols.IsTensor(method.ReturnType) &&
            method.Parameters.All(parameter => parameter is { RefKind: RefKind.None, IsParams: false } && symbols.IsTensor(parameter.Type)))
        .Select(method => new OwnMethod(method.Name, method.Parameters.Length))
        .Distinct()
        .OrderBy(method => method.Name, StringComparer.Ordinal)
        .ThenBy(method => method.Inputs)
        .ToEquatableArray();
}
