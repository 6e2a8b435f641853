using NetDsl.Tests.Onnx;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Tests.Fusing;

/// <summary>Networks whose norms became part of other layers.</summary>
public sealed class FuseTests
{
    private static readonly Dictionary<string, (Func<nn.Module<Tensor, Tensor>> Create, long[] Input, int Left)> Networks = new()
    {
        [nameof(NormsBehind)] = (() => new NormsBehind(), [3, 12, 12], 0),
        [nameof(NormsBefore)] = (() => new NormsBefore(), [4, 9, 9], 1),
        [nameof(FusedResidual)] = (() => new FusedResidual(), [2, 8, 8], 0),
        [nameof(NormsThatStay)] = (() => new NormsThatStay(), [3, 8, 8], 3),
        [nameof(NormOfSteps)] = (() => new NormOfSteps(), [7, 6], 1),
    };

    public static TheoryData<string> Names => [.. Networks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Outputs_are_the_same_and_norms_that_cannot_be_added_stay(string name)
    {
        var (create, shape, left) = Networks[name];
        using var network = Trained(create());
        var input = randn([3, .. shape]);
        var expected = network.Predict(input);

        Assert.Same(network, network.Fuse());

        Assert.True(network.Predict(input).allclose(expected, 1e-4, 1e-5));
        Assert.Equal(left, network.modules().OfType<BatchNorm>().Count());
        Assert.DoesNotContain(network.parameters(), parameter => parameter.requires_grad);
    }

    [Fact]
    public void The_keys_are_those_of_what_is_left()
    {
        using var network = new FusedResidual();

        network.Fuse();

        Assert.Equal(
            [
                "conv1.bias", "conv1.weight", "conv2.bias", "conv2.weight",
                "downsample.0.bias", "downsample.0.weight", "fc1.bias", "fc1.weight",
                "fused_block1.conv1.bias", "fused_block1.conv1.weight", "fused_block1.conv2.bias", "fused_block1.conv2.weight",
                "fused_block2.conv1.bias", "fused_block2.conv1.weight", "fused_block2.conv2.bias", "fused_block2.conv2.weight",
            ],
            network.state_dict().Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_saved_network_is_loaded_by_another_fused_one()
    {
        using var network = Trained(new FusedResidual()).Fuse();
        using var other = new FusedResidual().Fuse();
        using var file = new MemoryStream();
        network.save(file);

        other.load(new MemoryStream(file.ToArray()));

        var input = randn(2, 2, 8, 8);
        Assert.True(other.Predict(input).allclose(network.Predict(input), 0, 0));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Onnx_has_what_is_left(string name)
    {
        var (create, shape, left) = Networks[name];
        using var network = Trained(create()).Fuse();
        using var folder = new TemporaryFolder();
        var path = folder.File("fused.onnx");
        var input = randn([2, .. shape]);

        network.SaveOnnx(path);

        using var run = new OnnxRun(path);
        Assert.True(run.Run([input])[0].allclose(network.Predict(input), 1e-4, 1e-5));
        Assert.Equal(left > 0, File.ReadAllText(path).Contains("BatchNormalization", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(nameof(NormsBehind))]
    [InlineData(nameof(FusedResidual))]
    public void The_network_as_Python_has_the_biases_and_no_norms(string name)
    {
        using var network = Networks[name].Create().Fuse();
        using var folder = new TemporaryFolder();
        var path = folder.File("fused.py");

        network.SavePyTorch(path);

        var text = File.ReadAllText(path);
        Assert.DoesNotContain("BatchNorm", text, StringComparison.Ordinal);
        Assert.DoesNotContain("bias=False", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fused_network_does_not_train()
    {
        using var network = new FusedResidual().Fuse();
        using var holder = nn.Sequential(network);

        var error = Assert.Throws<InvalidOperationException>(() => network.train());

        Assert.StartsWith("'FusedResidual' is fused for prediction", error.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => holder.train());
        Assert.False(network.training);
        network.eval();
    }

    [Fact]
    public void A_network_in_training_mode_is_in_evaluation_mode_then()
    {
        using var network = new NormsBehind();
        network.train();

        network.Fuse();

        Assert.All(network.modules(), module => Assert.False(module.training));
    }

    [Fact]
    public void Fusing_twice_changes_nothing()
    {
        using var network = Trained(new NormsBehind()).Fuse();
        var input = randn(2, 3, 12, 12);
        var expected = network.Predict(input);

        network.Fuse();

        Assert.True(network.Predict(input).allclose(expected, 0, 0));
    }

    [Fact]
    public void Another_network_of_the_class_is_as_before()
    {
        using var network = new FusedResidual().Fuse();
        using var other = new FusedResidual();

        other.train();

        Assert.Contains("bn1.weight", other.state_dict().Keys);
        Assert.Contains("downsample.1.weight", other.state_dict().Keys);
    }

    [TorchSharpFact]
    public void A_network_in_smaller_numbers_keeps_them()
    {
        using var network = Trained(new NormsBehind());
        network.to(ScalarType.BFloat16);

        network.Fuse();

        Assert.All(network.parameters(), parameter => Assert.Equal(ScalarType.BFloat16, parameter.dtype));
    }

    [Fact]
    public void A_module_written_by_hand_is_refused()
    {
        using var module = nn.Linear(2, 2);

        var error = Assert.Throws<NotSupportedException>(() => module.Fuse());

        Assert.Contains("'Linear', which is written by hand", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => ((Linear)null!).Fuse());
    }

    /// <summary>A network whose norms have numbers as if it had been trained.</summary>
    private static T Trained<T>(T network)
        where T : nn.Module
    {
        manual_seed(3);
        TrainedNorms.Draw(network);
        return network;
    }
}
