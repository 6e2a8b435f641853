namespace NetDsl.Generators.Tests;

/// <summary>The generated text of every kind of layer.</summary>
public sealed class LayerSnapshotTests
{
    [Fact]
    public Task Steps() => Verify(Samples.Steps);

    [Fact]
    public Task Signal() => Verify(Samples.Signal);

    [Fact]
    public Task Volume() => Verify(Samples.Volume);

    [Fact]
    public Task Norms() => Verify(Samples.Norms);

    [Fact]
    public Task Activations() => Verify(Samples.Activations);

    [Fact]
    public Task Positions() => Verify(Samples.Positions);

    [Fact]
    public Task MoreActivations() => Verify(Samples.MoreActivations);

    [Fact]
    public Task Channelwise() => Verify(Samples.Channelwise);

    [Fact]
    public Task Windows() => Verify(Samples.Windows);

    [Fact]
    public Task Words() => Verify(Samples.Words);

    [Fact]
    public Task Recurrent() => Verify(Samples.Recurrent);

    [Fact]
    public Task Patches() => Verify(Samples.Patches);

    [Fact]
    public Task Attention() => Verify(Samples.Attention);

    [Fact]
    public Task Compared() => Verify(Samples.Compared);

    [Fact]
    public Task Padded() => Verify(Samples.Padded);

    [Fact]
    public Task Unpooled() => Verify(Samples.Unpooled);

    [Fact]
    public Task Parametrized() => Verify(Samples.Parametrized);

    [Fact]
    public Task Sizes() => Verify(Samples.Sizes);

    private static Task Verify(Sample sample) => Snapshot.Verify(GeneratorRun.Of(sample.File).Driver);
}
