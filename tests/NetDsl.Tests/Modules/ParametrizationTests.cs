using System.Text.Json;
using NetDsl.Modules;
using TorchSharp;
using static NetDsl.Tests.Modules.Golden;
using static TorchSharp.torch;

namespace NetDsl.Tests.Modules;

/// <summary>Weight and spectral norm give PyTorch's values, gradients and first numbers: Goldens/make_parametrizations.py.</summary>
public sealed partial class ParametrizationTests
{
    private static readonly Dictionary<string, (Func<Network> Create, long[] Size)> Cases = new(StringComparer.Ordinal)
    {
        ["weight_linear"] = (() => new WeightLinear(), [2, 5]),
        ["weight_conv1d"] = (() => new WeightConv1d(), [2, 4, 7]),
        ["weight_conv2d"] = (() => new WeightConv2d(), [2, 2, 4, 5]),
        ["weight_conv2d_reflect"] = (() => new WeightConv2dReflect(), [2, 2, 4, 5]),
        ["weight_conv3d"] = (() => new WeightConv3d(), [1, 2, 3, 3, 3]),
        ["weight_transposed1d"] = (() => new WeightTransposed1d(), [2, 2, 4]),
        ["weight_transposed2d"] = (() => new WeightTransposed2d(), [2, 4, 3, 3]),
        ["weight_transposed2d_sides"] = (() => new WeightTransposed2dSides(), [1, 2, 3, 3]),
        ["weight_transposed3d"] = (() => new WeightTransposed3d(), [1, 2, 2, 2, 2]),
        ["spectral_linear"] = (() => new SpectralLinear(), [2, 5]),
        ["spectral_conv1d"] = (() => new SpectralConv1d(), [2, 4, 7]),
        ["spectral_conv2d"] = (() => new SpectralConv2d(), [2, 2, 4, 5]),
        ["spectral_conv2d_reflect"] = (() => new SpectralConv2dReflect(), [2, 2, 4, 5]),
        ["spectral_conv3d"] = (() => new SpectralConv3d(), [1, 2, 3, 3, 3]),
        ["spectral_transposed1d"] = (() => new SpectralTransposed1d(), [2, 2, 4]),
        ["spectral_transposed2d"] = (() => new SpectralTransposed2d(), [2, 4, 3, 3]),
        ["spectral_transposed2d_sides"] = (() => new SpectralTransposed2dSides(), [1, 2, 3, 3]),
        ["spectral_transposed3d"] = (() => new SpectralTransposed3d(), [1, 2, 2, 2, 2]),
    };

    private static readonly Dictionary<string, Dictionary<string, double[]>> Goldens = Read<JsonElement>("parametrizations.json")
        .ToDictionary(
            item => item.Key, item => item.Value.Deserialize<Dictionary<string, double[]>>()!, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Fact]
    public void Every_golden_case_is_run() => Assert.Equal(
        Goldens.Keys.Where(name => !name.StartsWith("start", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
        Cases.Keys.Order(StringComparer.Ordinal));

    /// <summary>Two calls in training, each of which makes a step of the power method, and one in evaluation, which makes none.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Gives_PyTorchs_values_gradients_and_vectors(string name)
    {
        using var scope = NewDisposeScope();
        var golden = Goldens[name];
        using var network = Cases[name].Create();
        network.to(float64);
        using (no_grad())
        {
            foreach (var (key, value) in network.state_dict())
            {
                value.copy_(Numbers(value.shape, start: 100));
                if (key.EndsWith("._u", StringComparison.Ordinal) || key.EndsWith("._v", StringComparison.Ordinal))
                {
                    value.copy_(value / value.norm());
                }
            }
        }

        var input = Numbers(Cases[name].Size).requires_grad_();
        var given = new Dictionary<string, Tensor>();
        foreach (var turn in (string[])["first", "second"])
        {
            var output = network.call(input);
            given[turn] = output;
            (output * Numbers(output.shape, start: 50)).sum().backward();
        }

        network.eval();
        given["evaluation"] = network.call(input);
        given["input"] = input.grad!;
        foreach (var (key, buffer) in network.named_buffers())
        {
            given[key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..]] = buffer;
        }

        foreach (var (key, parameter) in network.named_parameters())
        {
            given[key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..]] = parameter.grad!;
        }

        Assert.Equal(golden.Keys.Order(StringComparer.Ordinal), given.Keys.Order(StringComparer.Ordinal));
        foreach (var (key, value) in given)
        {
            var values = value.detach().contiguous().data<double>().ToArray();
            Assert.Equal(golden[key].Length, values.Length);
            Assert.All(golden[key].Zip(values), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
        }
    }

    [Theory]
    [InlineData("start_weight")]
    [InlineData("start_spectral")]
    [InlineData("start_spectral_transposed")]
    public void After_manual_seed_the_numbers_are_PyTorchs(string name)
    {
        manual_seed(7);
        using nn.Module module = name switch
        {
            "start_weight" => new WeightNorm(nn.Conv2d(4, 6, 3)),
            "start_spectral" => new SpectralNorm(nn.Conv2d(4, 6, 3)),
            _ => new SpectralNorm(nn.ConvTranspose2d(4, 6, 3)),
        };

        var state = module.state_dict();
        Assert.Equal(Goldens[name].Keys, state.Keys);
        foreach (var (key, expected) in Goldens[name])
        {
            var values = state[key].data<float>().ToArray();
            Assert.All(expected.Zip([values[0], values[1], values[^1]]), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
        }
    }

    /// <summary>A file of utils.weight_norm and utils.spectral_norm, whose keys are weight_g, weight_v, weight_orig, weight_u.</summary>
    [Fact]
    public void Reads_the_keys_of_PyTorchs_older_functions()
    {
        using var scope = NewDisposeScope();
        using var network = new Older();

        network.LoadWeights(Path.Combine(AppContext.BaseDirectory, "Goldens", "older_parametrizations.pth"));

        var output = network.Predict(Numbers([1, 2, 6, 6]).to(ScalarType.Float32)).data<float>().ToArray();
        var expected = Read<JsonElement>("older_parametrizations.json")["output"].Deserialize<double[]>()!;
        Assert.All(expected.Zip(output), pair => Assert.Equal(1, pair.Second / pair.First, 1e-4));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Weights_saved_and_loaded_give_the_same(string name)
    {
        using var scope = NewDisposeScope();
        using var folder = new TemporaryFolder();
        using var network = Cases[name].Create();
        using var other = Cases[name].Create();
        var input = randn(Cases[name].Size);
        network.call(input);

        network.SaveWeights(folder.File("weights.pt"));
        other.LoadWeights(folder.File("weights.pt"));

        Assert.True(network.Predict(input).eq(other.Predict(input)).all().item<bool>());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Leaves_nothing_behind_but_its_output(string name)
    {
        using var network = Cases[name].Create();
        using var input = randn(Cases[name].Size);
        foreach (var training in (bool[])[true, false])
        {
            network.train(training);
            using var scope = NewDisposeScope();
            var alive = DisposeScopeManager.Statistics.ThreadTotalLiveCount;

            var output = network.call(input);

            Assert.Equal(1, scope.DisposablesCount);
            Assert.True(scope.Contains(output));
            Assert.Equal(alive + 1, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Fused_it_computes_the_same_with_a_weight_alone(string name)
    {
        using var scope = NewDisposeScope();
        using var network = Cases[name].Create();
        var input = randn(Cases[name].Size);
        var before = network.Predict(input);

        network.Fuse();

        Assert.Subset(new HashSet<string> { "weight", "bias" }, network.state_dict().Keys.Select(key => key.Split('.', 2)[1]).ToHashSet());
        Assert.InRange((network.Predict(input) - before).abs().max().item<float>(), 0, 1e-5);
    }

    [Fact]
    public void A_norm_behind_it_is_fused_with_it()
    {
        using var scope = NewDisposeScope();
        using var network = new Normed();
        var input = randn(2, 2, 6, 6);
        network.call(input);
        var before = network.Predict(input);

        network.Fuse();

        Assert.Equal(["conv1.weight", "conv1.bias"], network.state_dict().Keys);
        Assert.InRange((network.Predict(input) - before).abs().max().item<float>(), 0, 1e-5);
    }

    /// <summary>The largest singular value of the weight approaches 1.</summary>
    [Fact]
    public void A_spectral_norm_is_near_one_after_some_calls()
    {
        using var scope = NewDisposeScope();
        using var layer = new SpectralNorm(nn.Linear(6, 4));
        var input = randn(1, 6);
        for (var call = 0; call < 50; call++)
        {
            layer.call(input);
        }

        layer.eval();
        var weight = layer.weight.detach();
        var square = weight.matmul(weight.t());
        for (var doubling = 0; doubling < 8; doubling++)
        {
            square = square.matmul(square);
            square = square / square.norm();
        }

        // The columns of a high power of W·Wᵀ are the left singular vector of the largest value.
        var left = square.select(1, 0) / square.select(1, 0).norm();
        Assert.Equal(1, weight.t().mv(left).norm().item<float>(), 1e-3f);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Init_is_the_weight_before_it_is_parametrized(bool isSpectral)
    {
        using var scope = NewDisposeScope();
        using Network network = isSpectral ? new InitializedSpectral() : new InitializedWeight();
        var state = network.state_dict();

        if (isSpectral)
        {
            Assert.All(state["fc1.parametrizations.weight.original"].data<float>().ToArray(), value => Assert.Equal(1, value));
            Assert.All(state["fc1.parametrizations.weight.0._u"].abs().data<float>().ToArray(), value => Assert.Equal(0.5f, value, 1e-5f));
        }
        else
        {
            Assert.All(state["fc1.parametrizations.weight.original0"].data<float>().ToArray(), value => Assert.Equal(3, value, 1e-5f));
        }

        Assert.All(state["fc1.bias"].data<float>().ToArray(), value => Assert.Equal(0.25f, value));
    }

    [Fact]
    public void Another_layer_is_refused() => Assert.StartsWith(
        "Expected a convolution, a transposed one or Linear. Got ReLU.",
        Assert.Throws<ArgumentException>(() => new WeightNorm(nn.ReLU())).Message, StringComparison.Ordinal);

    [Network(2, 6, 6, Naming = Naming.Sequential)]
    [Conv(4, 3, Parametrization = Parametrization.WeightNorm), ReLU, Conv(3, 3, Parametrization = Parametrization.SpectralNorm)]
    private sealed partial class Older;

    [Network(2, 6, 6)]
    [Conv(4, 3, Parametrization = Parametrization.SpectralNorm), BatchNorm, ReLU]
    private sealed partial class Normed;

    [Network(9)]
    [Linear(4, Parametrization = Parametrization.WeightNorm), Init(Init.Ones, Bias = 0.25)]
    private sealed partial class InitializedWeight;

    [Network(9)]
    [Linear(4, Parametrization = Parametrization.SpectralNorm), Init(Init.Ones, Bias = 0.25)]
    private sealed partial class InitializedSpectral;
}
