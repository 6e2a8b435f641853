using NetDsl.Generators.Common;

namespace NetDsl.Generators.Declarations;

/// <summary>The type that [Use] names.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Code">The type in C#, <c>global::Models.BasicBlock</c>.</param>
/// <param name="Obstacle">Why no network can hold it: "is abstract"; null where one can.</param>
/// <param name="Parameters">What its constructor takes.</param>
/// <param name="Network">What it declares; null for a module that is written by hand.</param>
internal sealed record UsedSpec(
    string Name, string Code, string? Obstacle, EquatableArray<ParameterSpec> Parameters, NetworkSpec? Network)
{
    /// <summary>It gets no layers, because its class or its attributes are wrong.</summary>
    public bool HasErrors { get; init; }

    /// <summary>From another assembly, where its layers have been generated already.</summary>
    public bool IsCompiled { get; init; }
}
