namespace NetDsl.Generators.Tests;

/// <summary>The generated text of blocks, hyperparameters, several inputs and outputs, and what users bring themselves.</summary>
public sealed class LanguageSnapshotTests
{
    [Fact]
    public Task Residual() => Verify(LanguageSamples.Residual);

    [Fact]
    public Task Patches() => Verify(LanguageSamples.Patches);

    [Fact]
    public Task Choices() => Verify(LanguageSamples.Choices);

    [Fact]
    public Task TwoHeads() => Verify(LanguageSamples.TwoHeads);

    [Fact]
    public Task SeveralValues() => Verify(LanguageSamples.SeveralValues);

    [Fact]
    public Task Shared() => Verify(LanguageSamples.Shared);

    [Fact]
    public Task ContinuedNames() => Verify(LanguageSamples.ContinuedNames);

    [Fact]
    public Task Checkpoints() => Verify(LanguageSamples.Checkpoints);

    [Fact]
    public Task OwnParts() => Verify(LanguageSamples.OwnParts);

    [Fact]
    public Task OwnState() => Verify(LanguageSamples.OwnState);

    [Fact]
    public Task Queries() => Verify(LanguageSamples.Queries);

    [Fact]
    public Task Poses() => Verify(LanguageSamples.Poses);

    private static Task Verify(string file) => Snapshot.Verify(GeneratorRun.Of(file).Driver);
}
