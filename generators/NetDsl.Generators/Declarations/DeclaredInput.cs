using NetDsl.Generators.Common;

namespace NetDsl.Generators.Declarations;

/// <summary>An input as declared.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Dims">Its shape without the batch.</param>
/// <param name="Label">The attribute's name in messages.</param>
/// <param name="Attribute">The index of its [Input]; null where [Network] or [Block] gives it.</param>
internal sealed record DeclaredInput(string Name, EquatableArray<Value> Dims, string Label, int? Attribute);
