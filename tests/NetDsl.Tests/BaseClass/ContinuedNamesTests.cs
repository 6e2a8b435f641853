using NetDsl.Tests.Onnx;
using NetDsl.Tests.Weights;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Tests.BaseClass;

/// <summary>A layer's name may continue another layer's, as LoRA's do in Python: <c>fc</c> and <c>fc.lora_A</c>.</summary>
public sealed class ContinuedNamesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly LowRank _network = new();

    public void Dispose()
    {
        _network.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void The_keys_are_PyTorchs() => Assert.Equal(
        ["fc.weight", "fc.bias", "fc.scale", "fc.lora_A.weight", "fc.lora_B.weight", "fc.lora_B.bias"], _network.state_dict().Keys);

    [Fact]
    public void Parameters_and_buffers_have_the_same_names()
    {
        using var normed = new NormBelow();

        Assert.Equal(_network.state_dict().Keys.Order(), _network.named_parameters().Select(entry => entry.name).Order());
        Assert.Equal(
            ["conv1.bn.running_mean", "conv1.bn.running_var", "conv1.bn.num_batches_tracked"],
            normed.named_buffers().Select(entry => entry.name));
        Assert.All(_network.state_dict(), entry => Assert.True(_network.get_parameter(entry.Key)!.equal(entry.Value).all().item<bool>()));
        Assert.All(_network.state_dict().Keys, key => Assert.True(_network.has_parameter(key)));
        Assert.False(_network.has_parameter("fc.lora_A"));
        Assert.True(normed.has_buffer("conv1.bn.running_mean"));
        Assert.Null(_network.get_buffer("fc.weight"));
    }

    [Fact]
    public void It_is_the_layers_by_hand()
    {
        using var scope = NewDisposeScope();
        var input = randn(3, 8);

        var state = _network.state_dict();
        var low = input.matmul(state["fc.lora_A.weight"].t()).matmul(state["fc.lora_B.weight"].t()) + state["fc.lora_B.bias"];
        var expected = input.matmul(state["fc.weight"].t()) + state["fc.bias"] + (low * state["fc.scale"]);

        Assert.True(_network.Predict(input).allclose(expected, 1e-5, 1e-6));
    }

    [Fact]
    public void All_of_it_learns_converts_and_follows_the_mode()
    {
        using var scope = NewDisposeScope();
        using var normed = new NormBelow();
        normed.forward(randn(2, 3, 8, 8)).square().sum().backward();
        Assert.All(normed.parameters(), parameter => Assert.NotNull(parameter.grad));

        normed.eval();
        Assert.All(normed.modules(), module => Assert.False(module.training));
        normed.to(ScalarType.Float64);
        Assert.All(normed.parameters(), parameter => Assert.Equal(ScalarType.Float64, parameter.dtype));
        Assert.Equal(ScalarType.Float64, normed.forward(randn([2, 3, 8, 8], ScalarType.Float64)).dtype);

        normed.zero_grad();
        Assert.All(normed.parameters(), parameter => Assert.Null(parameter.grad));
    }

    [Theory]
    [InlineData("names.pt")]
    [InlineData("names.safetensors")]
    [InlineData("names.dat")]
    public void It_is_saved_and_loaded(string file)
    {
        using var target = new LowRank();

        _network.SaveWeights(_folder.File(file));
        target.LoadWeights(_folder.File(file));

        Values.AssertEqual(Values.Of(_network), target);
    }

    [Fact]
    public void TorchSharps_own_files_fit()
    {
        using var target = new LowRank();

        _network.save(_folder.File("own.dat"));
        target.load(_folder.File("own.dat"));

        Values.AssertEqual(Values.Of(_network), target);
    }

    [Fact]
    public void A_layer_that_is_left_out_leaves_the_others()
    {
        using var without = new MaybeBelow(hasBase: false);
        using var with = new MaybeBelow(hasBase: true);

        Assert.Equal(["fc.inner.weight", "fc.inner.bias"], without.state_dict().Keys);
        Assert.Equal(["fc.weight", "fc.bias", "fc.inner.weight", "fc.inner.bias"], with.state_dict().Keys);
        Assert.Equal([2, 4], without.Predict(zeros(2, 4)).shape);
    }

    [Fact]
    public void The_summary_names_them_and_counts_each_once() => Assert.Equal(
        """
        LowRank
          layer      kind       parameters
          fc         Linear             36
          fc.lora_A  Linear             16
          fc.lora_B  Linear             12
          fc.scale   Parameter           1
        65 parameters, 65 trainable
        """.ReplaceLineEndings("\n"),
        _network.Summary());

    [Fact]
    public void A_norm_below_is_folded_away()
    {
        using var scope = NewDisposeScope();
        using var network = new NormBelow();
        network.forward(randn(4, 3, 8, 8));
        var input = randn(2, 3, 8, 8);
        var expected = network.Predict(input);

        network.Fuse();

        Assert.Equal(["conv1.weight", "conv1.bias"], network.state_dict().Keys);
        Assert.True(network.Predict(input).allclose(expected, 1e-4, 1e-5));
    }

    [Fact]
    public void The_format_of_memory_and_frozen_norms_reach_it()
    {
        using var scope = NewDisposeScope();
        using var network = new NormBelow();
        network.ChannelsLast();
        network.FreezeNorms();

        Assert.Equal(
            ["conv1.weight"], network.named_parameters().Where(entry => entry.parameter.requires_grad).Select(entry => entry.name));
        Assert.Equal([2, 4, 6, 6], network.forward(randn(2, 3, 8, 8)).shape);
    }

    [Fact]
    public void The_ONNX_model_has_them_and_gives_the_same()
    {
        using var input = randn(2, 8);
        using var expected = _network.Predict(input);
        _network.SaveOnnx(_folder.File("names.onnx"));

        using var run = new OnnxRun(_folder.File("names.onnx"));

        Assert.True(run.Run([input])[0].allclose(expected, 1e-5, 1e-6));
    }

    [Fact]
    public void Python_puts_them_into_the_layer()
    {
        _network.SavePyTorch(_folder.File("low_rank.py"));

        var text = File.ReadAllText(_folder.File("low_rank.py"));
        Assert.Contains("self.fc._modules[\"lora_A\"] = nn.Linear(8, 2, bias=False)", text, StringComparison.Ordinal);
        Assert.Contains("self.fc._parameters[\"scale\"]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_lives_longer_than_the_network()
    {
        using var scope = NewDisposeScope();
        var network = new NormBelow();
        var norm = network.modules().OfType<BatchNorm2d>().Single();
        network.Dispose();

        Assert.True(norm.weight is null || norm.weight.IsInvalid);
    }
}

[Network(8)]
[Tap("x"), Linear(2, Bias = false, Name = "fc.lora_A"), Linear(4, Name = "fc.lora_B")]
[Parameter("fc.scale"), Multiply("fc.scale"), Tap("low")]
[From("x"), Linear(4, Name = "fc"), Add("low")]
public partial class LowRank;

[Network(3, 8, 8)]
[Conv(4, 3), BatchNorm(Name = "conv1.bn"), ReLU]
public partial class NormBelow;

[Network(4)]
[Linear(4, Name = "fc", If = nameof(hasBase)), ReLU, Linear(4, Name = "fc.inner")]
public partial class MaybeBelow(bool hasBase);
