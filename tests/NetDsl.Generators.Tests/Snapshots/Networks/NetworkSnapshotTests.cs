using System.Text.RegularExpressions;
using NetDsl.Generators.Layers;

namespace NetDsl.Generators.Tests;

/// <summary>The generated text of networks that differ in kind, and of what differs from class to class.</summary>
public sealed class NetworkSnapshotTests
{
    [Fact]
    public Task DigitNet() => Verify(Samples.DigitNet);

    [Fact]
    public Task Perceptron() => Verify(Samples.Perceptron);

    [Fact]
    public Task TwoBlocks() => Verify(Samples.TwoBlocks);

    [Fact]
    public Task SmallestNorm() => Verify(Samples.SmallestNorm);

    [Fact]
    public Task CifarPerceptron() => Verify(Samples.CifarPerceptron);

    [Fact]
    public Task BatchNormLeNet() => Verify(Samples.BatchNormLeNet);

    [Fact]
    public Task Generator() => Verify(Samples.Generator);

    [Fact]
    public Task Numbered() => Verify(Samples.Numbered);

    [Fact]
    public Task Nested() => Verify(Samples.Nested);

    [Fact]
    public Task AnySize() => Verify(Samples.AnySize);

    [Fact]
    public Task Inner() => Verify(Samples.Inner);

    [Fact]
    public Task Branches() => Verify(Samples.Branches);

    [Fact]
    public Task Initialized() => Verify(Samples.Initialized);

    [Fact]
    public Task Empty() => Verify(Samples.Empty);

    [Fact]
    public Task In_the_global_namespace() => Snapshot.Verify(GeneratorRun.Of($"using NetDsl;\n{Samples.SmallestNorm.Source}").Driver);

    /// <summary>With errors in the declaration, what lets the rest of the program compile.</summary>
    [Fact]
    public Task With_errors_a_skeleton() => Snapshot.Verify(GeneratorRun.Of(Code.Network("1, 28, 28", "[Conv(8, 30), Linear(10)]")).Driver);

    [Fact]
    public void Every_layer_is_in_one() => Assert.Equal(
        [],
        LayerCatalog.Kinds.Where(kind => !Samples.All.Values.Any(sample => Regex.IsMatch(sample.Source, $@"\b{kind}\b"))));

    private static Task Verify(Sample sample) => Snapshot.Verify(GeneratorRun.Of(sample.File).Driver);
}
