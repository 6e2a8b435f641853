using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Zoo.Tests;

/// <summary>Each network computes what PyTorch's does from the same weights, forward and backward: Torch/make_numbers.py.</summary>
public class NumbersTests
{
    private const int Batch = 2;

    public static TheoryData<string> Names => [.. Exhibits.All.Select(exhibit => exhibit.Name)];

    public static TheoryData<string> NamesOfTrained =>
        [.. Exhibits.All.Where(exhibit => Golden.Of(exhibit.Name).Training is not null).Select(exhibit => exhibit.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void In_evaluation_output_loss_and_gradients_are_PyTorchs(string name)
    {
        using var scope = NewDisposeScope();
        using var network = Network(name);

        var (output, loss) = Run(network, name, ScalarType.Float32);

        var expected = Golden.Of(name).Evaluation;
        var tolerance = HasKinks(network) ? 1e-2 : 1e-4;
        AssertNear("output", expected.Output, output, 1e-4);
        AssertNear("loss", [expected.Loss], loss, 1e-4);
        AssertNear(expected.Gradients, network.named_parameters().Select(item => (item.name, item.parameter.grad!)), tolerance, 1e-6);
    }

    /// <summary>In float64, for the gradients behind norms in training are small differences of large numbers.</summary>
    [Theory]
    [MemberData(nameof(NamesOfTrained))]
    public void In_training_they_and_the_running_statistics_are_PyTorchs(string name)
    {
        using var scope = NewDisposeScope();
        using var network = Network(name);
        network.to(ScalarType.Float64);
        foreach (var norm in network.modules().Where(module => module is BatchNorm1d or BatchNorm2d or BatchNorm3d))
        {
            norm.train();
        }

        var (output, loss) = Run(network, name, ScalarType.Float64);

        var expected = Golden.Of(name).Training!;
        AssertNear("output", expected.Output, output, 1e-6);
        AssertNear("loss", [expected.Loss], loss, 1e-6);
        AssertNear(expected.Gradients, network.named_parameters().Select(item => (item.name, item.parameter.grad!)), 1e-6, 1e-12);
        AssertNear(expected.Statistics!, network.named_buffers().Where(item => item.name.Contains("running")), 1e-6, 0);
    }

    /// <summary>
    /// Whether rounding moves gradients by more than itself: one of millions of ReLUs falls on the other side of zero, or a maximum on
    /// another place, and PyTorch's own float32 departs from its float64 by 2e-3.
    /// </summary>
    private static bool HasKinks(nn.Module network) => network.modules().Any(module => module is ReLU or ReLU6 or MaxPool2d or MaxPool3d);

    private static nn.Module Network(string name)
    {
        var network = Exhibits.Find(name)!.Create();
        Drawn.Weights(network);
        network.eval();
        return network;
    }

    private static (double[] Output, double[] Loss) Run(nn.Module network, string name, ScalarType type)
    {
        var exhibit = Exhibits.Find(name)!;
        var samples = exhibit.Inputs.Select((numbers, index) =>
            Input(numbers, index == 0 ? "input" : $"input{index}", [Batch, .. exhibit.PyTorch.Inputs[index]], type));
        var output = Exhibit.Run(network, [.. samples]);
        var loss = nn.functional.mse_loss(output, Drawn.Values("target", output.shape).to(type));
        loss.backward();
        return (Drawn.Digest("output", output), [loss.to(ScalarType.Float64).item<double>()]);
    }

    private static Tensor Input(Numbers numbers, string name, long[] shape, ScalarType type) => numbers.Kind switch
    {
        NumberKind.Tokens => Drawn.Tokens(name, numbers.Count, shape),
        NumberKind.Padding => Numbers.Mask(shape),
        _ => Drawn.Values(name, shape).to(type),
    };

    /// <summary>Relative to each tensor; what is zero but for rounding, relative to the largest.</summary>
    private static void AssertNear(
        IReadOnlyDictionary<string, double[]> expected, IEnumerable<(string Key, Tensor Value)> actual, double tolerance, double rounding)
    {
        var values = actual.ToDictionary();
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), values.Keys.Order(StringComparer.Ordinal));
        var largest = expected.Values.Select(digest => digest[0]).DefaultIfEmpty().Max();
        foreach (var (key, digest) in expected)
        {
            AssertNear(key, digest, Drawn.Digest(key, values[key]), tolerance, rounding * largest);
        }
    }

    private static void AssertNear(string key, double[] expected, double[] actual, double tolerance, double rounding = 0)
    {
        foreach (var (wanted, got) in expected.Zip(actual))
        {
            Assert.True(
                Math.Abs(wanted - got) <= Math.Max(tolerance * expected[0], rounding), $"{key}: expected {wanted:g9}, got {got:g9}");
        }
    }
}
