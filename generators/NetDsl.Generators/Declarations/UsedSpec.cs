using NetDsl.Generators.Common;

namespace NetDsl.Generators.Declarations;

/// <summary>The type that [Use] names.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Code">The type in C#, <c>global::Models.BasicBlock</c>.</param>
/// <param name="Obstacle">Why no network can hold it: "is abstract"; null where one can.</param>
/// <param name="Parameters">The parameters of its constructor.</param>
/// <param name="Network">Its declaration; null for a hand-written module.</param>
internal sealed record UsedSpec(
    string Name, string Code, string? Obstacle, EquatableArray<ParameterSpec> Parameters, NetworkSpec? Network)
{
    /// <summary>Whether its class or its attributes have errors, so that it has no layers.</summary>
    public bool HasErrors { get; init; }

    /// <summary>How many tensors a hand-written module reads.</summary>
    public int Inputs { get; init; } = 1;

    /// <summary>Whether it is from another assembly, where its layers have been generated already.</summary>
    public bool IsCompiled { get; init; }
}
