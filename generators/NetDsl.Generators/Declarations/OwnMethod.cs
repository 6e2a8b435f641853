namespace NetDsl.Generators.Declarations;

/// <summary>A method that takes tensors and gives one.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Inputs">How many it takes.</param>
internal sealed record OwnMethod(string Name, int Inputs);
