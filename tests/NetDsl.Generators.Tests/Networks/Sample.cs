namespace NetDsl.Generators.Tests;

/// <summary>A network of the tests: its declaration, and how many parameters it has, counted by hand or by PyTorch.</summary>
internal sealed record Sample(string Source, string ClassName, long Parameters)
{
    /// <summary>The declaration in a namespace of its own, with the usings that a user has.</summary>
    public string File => $"using NetDsl;\nusing TorchSharp;\n\nnamespace Samples;\n\n{Source}\n";
}
