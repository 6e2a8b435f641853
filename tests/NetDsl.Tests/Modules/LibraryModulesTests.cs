using NetDsl.Modules;
using TorchSharp;
using static NetDsl.Tests.Modules.Golden;
using static TorchSharp.torch;

namespace NetDsl.Tests.Modules;

/// <summary>What torch.nn lacks gives PyTorch's values and gradients: Goldens/make_modules.py.</summary>
public sealed class LibraryModulesTests
{
    /// <summary>Module and input of each case.</summary>
    private static readonly Dictionary<string, (Func<nn.Module<Tensor, Tensor>> Create, long[] Size)> Cases = new(StringComparer.Ordinal)
    {
        ["rms_norm"] = (() => new RMSNorm(5), [2, 3, 5]),
        ["rms_norm_eps"] = (() => new RMSNorm(5, eps: 0.5), [2, 3, 5]),
        ["rms_norm_plain"] = (() => new RMSNorm(5, elementwise_affine: false), [2, 3, 5]),
        ["rms_norm_axes"] = (() => new RMSNorm([3, 5]), [2, 4, 3, 5]),
        ["rms_norm_axes_plain"] = (() => new RMSNorm([3, 5], eps: 0.5, elementwise_affine: false), [2, 3, 5]),
        ["channel_layer_norm"] = (() => new ChannelLayerNorm(5), [2, 5, 3, 2]),
        ["channel_layer_norm_signal"] = (() => new ChannelLayerNorm(5, eps: 0.5), [2, 5, 3]),
        ["channel_layer_norm_plain"] = (() => new ChannelLayerNorm(5, elementwise_affine: false), [2, 5, 3, 2]),
        ["scale_features"] = (() => new ScaledFeatures(), [2, 3, 5]),
        ["scale_channels"] = (() => new ScaledChannels(), [2, 5, 3, 2]),
        ["normalize"] = (() => new Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225], axesBehind: 2), [2, 3, 3, 2]),
        ["class_token"] = (() => new Tokens(), [2, 3, 5]),
        ["position_embedding"] = (() => new Positions(), [2, 3, 5]),
        ["sinusoidal"] = (() => new SinusoidalEmbedding(4, 6), [2, 4, 6]),
        ["sinusoidal_odd"] = (() => new SinusoidalEmbedding(4, 5), [2, 4, 5]),
    };

    private static readonly Dictionary<string, Dictionary<string, double[]>> Goldens =
        Golden.Read<Dictionary<string, double[]>>("modules.json");

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Fact]
    public void Every_golden_case_is_run() =>
        Assert.Equal(Goldens.Keys.Order(StringComparer.Ordinal), Cases.Keys.Order(StringComparer.Ordinal));

    /// <summary>Also what is converted by to(): a parameter or constant that stayed float32 would show, or throw.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Gives_PyTorchs_values_and_gradients_in_float64(string name) => AssertGolden(name, ScalarType.Float64, 1e-6);

    [Theory]
    [MemberData(nameof(Names))]
    public void Gives_PyTorchs_values_and_gradients_in_float32(string name) => AssertGolden(name, ScalarType.Float32, 1e-4);

    [Theory]
    [InlineData("rms_norm", "weight")]
    [InlineData("rms_norm_plain")]
    [InlineData("rms_norm_axes", "weight")]
    [InlineData("channel_layer_norm", "bias", "weight")]
    [InlineData("channel_layer_norm_plain")]
    [InlineData("scale_features", "scale1")]
    [InlineData("normalize", "mean", "std")]
    [InlineData("class_token", "class_token1")]
    [InlineData("position_embedding", "position1")]
    [InlineData("sinusoidal", "embedding")]
    public void Keeps_its_numbers_under_these_keys(string name, params string[] keys)
    {
        using var module = Cases[name].Create();

        Assert.Equal(keys, module.state_dict().Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Changes_type_with_all_that_it_has(string name)
    {
        using var module = Cases[name].Create();
        module.to(ScalarType.Float64);

        Assert.All(module.state_dict(), item => Assert.Equal(ScalarType.Float64, item.Value.dtype));
        Assert.All(module.parameters(), parameter => Assert.True(parameter.requires_grad));
        Assert.All(module.buffers(), buffer => Assert.False(buffer.requires_grad));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Leaves_nothing_behind_but_its_output(string name)
    {
        using var module = Cases[name].Create();
        using var input = ones(Cases[name].Size);
        using var scope = NewDisposeScope();

        var output = module.call(input);

        Assert.Equal(1, scope.DisposablesCount);
        Assert.True(scope.Contains(output));
    }

    [Fact]
    public void Starts_from_these_numbers()
    {
        using var norm = new RMSNorm(3);
        using var channels = new ChannelLayerNorm(3);
        using var scale = new ScaledFeatures();
        using var token = new Tokens();
        manual_seed(3);
        using var position = new ManyPositions();

        Assert.Equal([1, 1, 1], norm.weight!.data<float>().ToArray());
        Assert.Equal([1, 1, 1], channels.weight!.data<float>().ToArray());
        Assert.Equal([0, 0, 0], channels.bias!.data<float>().ToArray());
        Assert.All(scale.get_parameter("scale1")!.data<float>().ToArray(), factor => Assert.Equal(0.25f, factor));
        Assert.All(token.get_parameter("class_token1")!.data<float>().ToArray(), number => Assert.Equal(0, number));
        Assert.InRange(position.get_parameter("position1")!.std().item<float>(), 0.48f, 0.52f);
        Assert.InRange(position.get_parameter("position1")!.mean().item<float>(), -0.05f, 0.05f);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    public void Shorter_sequences_take_the_first_positions(int steps)
    {
        using var scope = NewDisposeScope();
        using var learnt = new ShortSequences();
        using var waves = new ShortWaves();
        using var five = new SinusoidalEmbedding(5, 5);
        var input = Numbers([2, steps, 5]).to(ScalarType.Float32);

        var output = learnt.call(input);
        output.sum().backward();

        var table = learnt.get_parameter("position1")!;
        Assert.Equal([1, 4, 5], table.shape);
        Assert.True(output.allclose(input + table.narrow(1, 0, steps)));
        Assert.Equal(2 * 5 * steps, table.grad!.sum().item<float>());
        Assert.True(waves.call(input).allclose(input + five.get_buffer("embedding")!.narrow(1, 0, steps)));
    }

    [Fact]
    public void Longer_sequences_throw()
    {
        using var scope = NewDisposeScope();
        using var learnt = new ShortSequences();
        using var waves = new ShortWaves();

        const string Expected =
            "The sequence has 6 steps, and there are 4 positions. Shorten it, or give PositionEmbedding a larger MaxLength. " +
            "(Parameter 'input')";
        Assert.Equal(Expected, Assert.Throws<ArgumentException>(() => learnt.call(zeros(2, 6, 5))).Message);
        Assert.Equal(Expected, Assert.Throws<ArgumentException>(() => waves.call(zeros(2, 6, 5))).Message);
    }

    private static void AssertGolden(string name, ScalarType type, double tolerance)
    {
        using var scope = NewDisposeScope();
        var golden = Goldens[name];
        using var module = Cases[name].Create();
        using (no_grad())
        {
            foreach (var (_, parameter) in module.named_parameters())
            {
                parameter.copy_(Numbers(parameter.shape, start: 100));
            }
        }

        module.to(type);
        var input = Numbers(Cases[name].Size).to(type).requires_grad_();
        var output = module.call(input);
        (output * Numbers(output.shape, start: 50).to(type)).sum().backward();

        Assert.Equal(type, output.dtype);
        AssertNear("output", golden["output"], output, tolerance);
        AssertNear("input", golden["input"], input.grad!, tolerance);
        Assert.Equal(golden.Keys.Except(["output", "input"]), module.named_parameters().Select(item => item.name));
        foreach (var (key, parameter) in module.named_parameters())
        {
            AssertNear(key, golden[key], parameter.grad!, tolerance);
        }
    }

    private static void AssertNear(string what, double[] expected, Tensor got, double tolerance)
    {
        var values = got.detach().to(ScalarType.Float64).contiguous().data<double>().ToArray();
        Assert.Equal(expected.Length, values.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.True(
                Math.Abs(expected[i] - values[i]) <= tolerance * Math.Max(1, Math.Abs(expected[i])),
                $"{what} at {i}: expected {expected[i]}, got {values[i]}.");
        }
    }
}
