using static TorchSharp.torch;
using static TorchSharp.torch.nn.init;

namespace NetDsl.Generators.Tests;

/// <summary>Weights start as [Init] says: the numbers of torch.nn.init after the same seed.</summary>
[Collection(RandomNumbers.Name)]
public sealed class InitTests
{
    public static TheoryData<string, string> Schemes => new()
    {
        { "Init.Uniform", nameof(uniform_) },
        { "Init.Normal", nameof(normal_) },
        { "Init.Constant, Value = 3", nameof(constant_) },
        { "Init.Ones", nameof(ones_) },
        { "Init.Zeros", nameof(zeros_) },
        { "Init.Eye", nameof(eye_) },
        { "Init.XavierUniform", nameof(xavier_uniform_) },
        { "Init.KaimingUniform", nameof(kaiming_uniform_) },
        { "Init.KaimingNormal", nameof(kaiming_normal_) },
        { "Init.Orthogonal", nameof(orthogonal_) },
        { "Init.Sparse", nameof(sparse_) },
    };

    [Theory]
    [MemberData(nameof(Schemes))]
    public void A_layers_own_scheme(string scheme, string function)
    {
        using var scope = NewDisposeScope();
        using var network = Create("5", $"[Linear(3), Init({scheme})]", seed: 11);

        var expected = SecondDraw(() => nn.Linear(5, 3), linear => Apply(function, linear.weight!));

        Assert.True(expected.weight!.allclose(network.get_parameter("fc1.weight")!, rtol: 0, atol: 0));
        Assert.True(expected.bias!.allclose(network.get_parameter("fc1.bias")!, rtol: 0, atol: 0));
    }

    [Theory]
    [InlineData("[Init(Init.Ones), Embedding(3, 2, PaddingIdx = 1)]")]
    [InlineData("[Embedding(3, 2, PaddingIdx = -2), Init(Init.Ones)]")]
    [InlineData("[Init(Init.Ones), EmbeddingBag(3, 2, PaddingIdx = 1)]")]
    public void A_paddings_row_stays_zero(string layers)
    {
        using var scope = NewDisposeScope();
        using var network = Create("4", layers, seed: 1);

        Assert.Equal([1, 1, 0, 0, 1, 1], network.parameters().Single().data<float>().ToArray());
    }

    [Fact]
    public void Every_scheme_of_the_attribute_is_known()
    {
        var tested = Schemes
            .Select(row => ((string)row[0]).Split('.', ',')[1])
            .Concat([nameof(Init.Dirac), nameof(Init.XavierNormal), nameof(Init.TruncNormal)]);

        Assert.Equal(Enum.GetNames<Init>().Order(StringComparer.Ordinal), tested.Order(StringComparer.Ordinal));
        Assert.Equal(Enum.GetNames<Init>().Order(StringComparer.Ordinal), Layers.InitScheme.All.Keys.Order(StringComparer.Ordinal));
    }

    /// <summary>TorchSharp's own draws uniform numbers.</summary>
    [Fact]
    public void XavierNormal_is_normal_with_the_fans_deviation()
    {
        using var scope = NewDisposeScope();
        using var network = Create("5", "[Linear(3), Init(Init.XavierNormal, Gain = 2)]", seed: 11);

        var expected = SecondDraw(() => nn.Linear(5, 3), linear => normal_(linear.weight!, 0, 2 * Math.Sqrt(2.0 / (5 + 3))));

        Assert.True(expected.weight!.allclose(network.get_parameter("fc1.weight")!));
    }

    /// <summary>TorchSharp's own takes the mean for the deviation and the deviation for the mean.</summary>
    [Fact]
    public void TruncNormal_has_its_mean_deviation_and_bounds()
    {
        using var scope = NewDisposeScope();
        using var network = Create("100", "[Linear(200), Init(Init.TruncNormal, Mean = 1, Std = 0.5, Low = 0, High = 1.25)]", seed: 3);
        var weight = network.get_parameter("fc1.weight")!;

        // N(1, 0.5) between -2 and 0.5 deviations: mean 1 + 0.5 (φ(-2) - φ(0.5)) / (Φ(0.5) - Φ(-2)), and so on.
        Assert.Equal(0.7771, weight.mean().item<float>(), 2);
        Assert.Equal(0.3068, weight.std().item<float>(), 2);
        Assert.True(weight.min().item<float>() is >= 0 and < 0.02f);
        Assert.True(weight.max().item<float>() is <= 1.25f and > 1.24f);
    }

    [Fact]
    public void Dirac_lets_channels_pass()
    {
        using var scope = NewDisposeScope();
        using var network = Create("3, 6, 6", "[Conv(3, 3, Padding = 1), Init(Init.Dirac, Bias = 0)]", seed: 1);
        var input = rand(2, 3, 6, 6);

        Assert.True(network.forward(input).allclose(input));
    }

    [Fact]
    public void Above_all_layers_it_is_the_default_of_every_matrix_and_leaves_norms_alone()
    {
        using var scope = NewDisposeScope();
        using var network = Create(
            "4, 8, 8",
            "[Init(Init.Constant, Value = 0.25, Bias = 2)]\n[Conv(4, 3), BatchNorm, ReLU, Flatten, Linear(5), Linear(2), Init(Init.Ones)]",
            seed: 1);

        All(0.25f, network, "conv1.weight");
        All(1f, network, "bn1.weight");
        All(0f, network, "bn1.bias");
        All(0.25f, network, "fc1.weight");
        All(2f, network, "fc1.bias");
        All(1f, network, "fc2.weight");
    }

    [Fact]
    public void A_default_for_matrices_only_passes_by_convolutions()
    {
        using var network = Create("2, 4, 4", "[Init(Init.Eye)]\n[Conv(2, 3), Flatten, Linear(8)]", seed: 1);

        Assert.True(network.get_parameter("fc1.weight")!.allclose(eye(8), rtol: 0, atol: 0));
    }

    /// <summary>A block is one layer to the network around it, with weights of several ranks.</summary>
    [Theory]
    [InlineData("[Use<Part>, Init(Init.Eye)]")]
    [InlineData("[Init(Init.Eye)]\n[Use<Part>]")]
    public void A_scheme_passes_by_the_weights_of_a_block_that_it_does_not_take(string layers)
    {
        const string Part = "[Block(2, 2, 2), Conv(2, 1), Flatten, Linear(8)] public partial class Part;\n";
        using var network = GeneratorRun.Of($"{Code.Network("2, 2, 2", layers)}\n{Part}").Create<Network>("Home.Net");

        Assert.True(network.get_parameter("part1.fc1.weight")!.allclose(eye(8), rtol: 0, atol: 0));
    }

    [Fact]
    public void Zero_gamma_makes_a_residual_branch_start_as_nothing()
    {
        using var scope = NewDisposeScope();
        using var network = Create(
            "3, 6, 6", "[Tap(\"skip\"), Conv(3, 3, Padding = 1), BatchNorm, Init(Init.Zeros), Add(\"skip\")]", seed: 1);
        var input = rand(2, 3, 6, 6);

        Assert.True(network.forward(input).allclose(input));
    }

    [Theory]
    [InlineData(
        "[ReLU, Init({|NDSL006:Init.Zeros|})]",
        "[Init]: scheme must be below a layer with weights, or above all layers. Got ReLU 'relu1'.")]
    [InlineData(
        "[BatchNorm, Init({|NDSL006:Init.KaimingNormal|})]",
        "[Init]: scheme must be one for the weight of BatchNorm 'bn1', which has 1 dimension. Got Init.KaimingNormal, " +
        "which needs 2 or more dimensions.")]
    [InlineData(
        "[Permute(0, 2, 3, 1), Flatten(EndDim = 2), PositionEmbedding, Init({|NDSL006:Init.Eye|})]",
        "[Init]: scheme must be one for the weight of PositionEmbedding 'position1', which has 3 dimensions. Got Init.Eye, which needs a " +
        "matrix.")]
    [InlineData(
        "[Permute(0, 2, 3, 1), Flatten(EndDim = 2), LSTM(3), Init({|NDSL006:Init.Dirac|})]",
        "[Init]: scheme must be one for the weights of LSTM 'lstm1', which have 2 dimensions. Got Init.Dirac, which needs 3 to 5 " +
        "dimensions.")]
    [InlineData(
        "[Conv(8, 3), Init({|NDSL006:Init.Eye|})]",
        "[Init]: scheme must be one for the weight of Conv 'conv1', which has 4 dimensions. Got Init.Eye, which needs a matrix.")]
    [InlineData(
        "[Conv(8, 3, Parametrization = Parametrization.WeightNorm), Init({|NDSL006:Init.Zeros|})]",
        "[Init]: scheme must be one without rows of zeros for Conv 'conv1', whose Parametrization divides by their norm. Got Init.Zeros.")]
    [InlineData(
        "[Conv(8, 3), Init(Init.Ones), Init({|NDSL006:Init.Zeros|})]",
        "[Init]: scheme must be given once for Conv 'conv1'. Got a second one.")]
    [InlineData(
        "[Conv(8, 3), Init(Init.Ones, {|NDSL006:Gain = 2|})]", "[Init]: Gain must be left out with Init.Ones, which takes nothing. Got 2.")]
    [InlineData(
        "[Conv(8, 3), Init(Init.Orthogonal, {|NDSL006:NegativeSlope = 0.1|})]",
        "[Init]: NegativeSlope must be left out with Init.Orthogonal, which takes Gain. Got 0.1.")]
    [InlineData(
        "[Conv(8, 3), Init(Init.Normal, {|NDSL006:Gain = 2|})]",
        "[Init]: Gain must be left out with Init.Normal, which takes Mean and Std. Got 2.")]
    [InlineData("[Conv(8, 3), Init(Init.Normal, {|NDSL006:Std = -1|})]", "[Init]: Std must be 0 or more. Got -1.")]
    [InlineData("[Conv(8, 3), Init(Init.Uniform, Low = 2, {|NDSL006:High = 1|})]", "[Init]: High must be at least Low. Got 1.")]
    [InlineData("[Conv(8, 3), Init(Init.Normal, {|NDSL006:Bias = double.NaN|})]", "[Init]: Bias must be a finite number. Got double.NaN.")]
    public Task Wrong_uses(string layers, string message) => Diagnose.Finds("NDSL006", Code.Network("8, 6, 6", layers), message);

    private static Network Create(string dims, string layers, int seed)
    {
        var run = GeneratorRun.Of(Code.Network(dims, layers));
        run.Load();
        manual_seed(seed);
        return run.Create<Network>("Home.Net");
    }

    /// <summary>A module made after the same seed as the network's, and then started again.</summary>
    private static T SecondDraw<T>(Func<T> create, Action<T> start)
    {
        manual_seed(11);
        var module = create();
        start(module);
        return module;
    }

    private static void Apply(string function, Tensor weight) => _ = function switch
    {
        nameof(uniform_) => uniform_(weight),
        nameof(normal_) => normal_(weight),
        nameof(constant_) => constant_(weight, 3),
        nameof(ones_) => ones_(weight),
        nameof(zeros_) => zeros_(weight),
        nameof(eye_) => eye_(weight),
        nameof(xavier_uniform_) => xavier_uniform_(weight),
        nameof(kaiming_uniform_) => kaiming_uniform_(weight),
        nameof(kaiming_normal_) => kaiming_normal_(weight),
        nameof(orthogonal_) => orthogonal_(weight),
        nameof(sparse_) => sparse_(weight, 0.1),
        _ => throw new ArgumentOutOfRangeException(nameof(function), function, "is not a function of torch.nn.init"),
    };

    private static void All(float expected, Network network, string name) =>
        Assert.All(network.get_parameter(name)!.data<float>().ToArray(), value => Assert.Equal(expected, value));
}
