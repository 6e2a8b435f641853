using NetDsl;
using NetDsl.Tests;
using NetDsl.Tests.Onnx;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Zoo.Tests;

/// <summary>Each network computes in onnxruntime, and without its norms, what it does here.</summary>
public sealed class OnnxTests
{
    /// <summary>The norms that <see cref="ModuleExtensions.Fuse"/> leaves: no convolution precedes them, and activations follow.</summary>
    private static readonly Dictionary<string, int> NormsLeft = new() { ["DenseNet121"] = 62 };

    public static TheoryData<string> Names => [.. Exhibits.All.Where(exhibit => exhibit.IsDeclared).Select(exhibit => exhibit.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Onnxruntime_and_the_fused_network_compute_what_Predict_does(string name)
    {
        using var scope = NewDisposeScope();
        using var folder = new TemporaryFolder();
        var exhibit = Exhibits.Find(name)!;
        using var network = exhibit.Create();
        Drawn.Weights(network);
        network.SaveOnnx(folder.File("model.onnx"));
        using var model = new OnnxRun(folder.File("model.onnx"));

        // The last batch is the fused network's, too.
        var inputs = exhibit.Samples(1);
        Same(Exhibit.Predict(network, inputs), model.Run(inputs));
        inputs = exhibit.Samples(3);
        var expected = Exhibit.Predict(network, inputs);
        Same(expected, model.Run(inputs));
        Same(expected, [Exhibit.Predict(network.Fuse(), inputs)]);
        Assert.Equal(NormsLeft.GetValueOrDefault(name), network.modules().OfType<BatchNorm>().Count());
    }

    private static void Same(Tensor expected, IEnumerable<Tensor> outputs)
    {
        var actual = Assert.Single(outputs);
        Assert.Equal(expected.shape, actual.shape);
        var scale = Math.Max(1, expected.abs().max().item<float>());
        Assert.InRange((expected - actual).abs().max().item<float>() / scale, 0, 1e-5);
    }
}
