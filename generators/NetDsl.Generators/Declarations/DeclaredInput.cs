using NetDsl.Generators.Common;

namespace NetDsl.Generators.Declarations;

/// <summary>An input as it is written.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Dims">Its shape, the batch left out.</param>
/// <param name="Label">What messages call the attribute.</param>
/// <param name="Attribute">The index of its [Input]; null where [Network] or [Block] gives it.</param>
internal sealed record DeclaredInput(string Name, EquatableArray<Value> Dims, string Label, int? Attribute);
