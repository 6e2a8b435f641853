namespace NetDsl.Generators.Declarations;

/// <summary>A method that takes tensors and returns one.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Inputs">The number of tensors it takes.</param>
internal sealed record OwnMethod(string Name, int Inputs);
