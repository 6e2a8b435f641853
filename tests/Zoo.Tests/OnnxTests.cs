using NetDsl;
using NetDsl.Tests;
using NetDsl.Tests.Onnx;
using static TorchSharp.torch;

namespace Zoo.Tests;

/// <summary>Each network computes in onnxruntime what it does here.</summary>
public sealed class OnnxTests
{
    public static TheoryData<string> Names => [.. Exhibits.All.Select(exhibit => exhibit.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Onnxruntime_computes_what_Predict_does(string name)
    {
        using var scope = NewDisposeScope();
        using var folder = new TemporaryFolder();
        var exhibit = Exhibits.Find(name)!;
        using var network = exhibit.Create();
        Drawn.Weights(network);
        network.SaveOnnx(folder.File("model.onnx"));
        using var model = new OnnxRun(folder.File("model.onnx"));

        foreach (var batch in new[] { 1, 3 })
        {
            var input = exhibit.Sample(batch);
            var expected = network.Predict(input);

            var actual = Assert.Single(model.Run([input]));

            Assert.Equal(expected.shape, actual.shape);
            var scale = Math.Max(1, expected.abs().max().item<float>());
            Assert.InRange((expected - actual).abs().max().item<float>() / scale, 0, 1e-5);
        }
    }
}
