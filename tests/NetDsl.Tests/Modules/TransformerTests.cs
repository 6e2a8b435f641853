using TorchSharp;
using static NetDsl.Tests.Modules.Golden;
using static TorchSharp.torch;

namespace NetDsl.Tests.Modules;

/// <summary>Norms that come first and masks of attention give PyTorch's values, gradients and keys: Goldens/make_transformers.py.</summary>
public sealed partial class TransformerTests
{
    private static readonly Dictionary<string, Func<Network>> Cases = new(StringComparer.Ordinal)
    {
        ["encoder_layer"] = () => new EncoderLayer(),
        ["encoder"] = () => new Encoder(),
        ["decoder_layer"] = () => new DecoderLayer(),
        ["decoder"] = () => new Decoder(),
        ["transformer"] = () => new Transformer(),
        ["masked_attention"] = () => new MaskedAttention(),
        ["masked_heads"] = () => new MaskedHeads(),
        ["masked_additions"] = () => new MaskedAdditions(),
        ["masked_encoder_layer"] = () => new MaskedEncoderLayer(),
        ["masked_decoder_layer"] = () => new MaskedDecoderLayer(),
        ["masked_transformer"] = () => new MaskedTransformer(),
    };

    private static readonly Dictionary<string, Dictionary<string, double[]>> Goldens =
        Golden.Read<Dictionary<string, double[]>>("transformers.json");

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Fact]
    public void Every_golden_case_is_run() =>
        Assert.Equal(Goldens.Keys.Order(StringComparer.Ordinal), Cases.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Gives_PyTorchs_values_and_gradients(string name)
    {
        using var scope = NewDisposeScope();
        var golden = Goldens[name];
        using var network = Cases[name]();
        network.to(float64);
        using (no_grad())
        {
            foreach (var parameter in network.parameters())
            {
                parameter.copy_(Numbers(parameter.shape, start: 100) * 0.5);
            }
        }

        var input = Numbers([2, 3, 4]).requires_grad_();
        var output = network.forward(input);
        (output * Numbers(output.shape, start: 50)).sum().backward();

        AssertNear("output", golden["output"], output);
        AssertNear("input", golden["input"], input.grad!);
        Assert.Equal(golden.Keys.Except(["output", "input"]), network.named_parameters().Select(item => item.name));
        foreach (var (key, parameter) in network.named_parameters())
        {
            AssertNear(key, golden[key], (parameter.grad! * Numbers(parameter.shape, start: 20)).sum());
        }
    }

    /// <summary>A mask of truth values that hides what comes later is what Causal means.</summary>
    [Fact]
    public void Truth_values_hide_what_they_are_true_for()
    {
        using var scope = NewDisposeScope();
        using var masked = new Hidden();
        using var causal = new Causal();
        causal.load_state_dict(masked.state_dict());
        var (input, later) = (randn(2, 5, 8), ones(2, 5, 5).triu(1).to(ScalarType.Bool));

        Assert.True(masked.Predict(input, later).allclose(causal.Predict(input), 1e-4, 1e-5));
        Assert.False(masked.Predict(input, zeros_like(later)).allclose(causal.Predict(input), 1e-4, 1e-5));
    }

    [Fact]
    public void Layers_of_a_stack_start_with_the_same_weights_and_those_of_a_transformer_do_not()
    {
        using var stack = new Encoder();
        using var transformer = new Transformer();

        Assert.True(AreEqual(stack, "layer.layers.0.linear1.weight", "layer.layers.1.linear1.weight"));
        Assert.False(AreEqual(transformer, "layer.decoder.layers.0.linear1.weight", "layer.decoder.layers.1.linear1.weight"));
    }

    [Fact]
    public void Dropout_is_off_in_evaluation_and_on_in_training()
    {
        using var scope = NewDisposeScope();
        using var network = new Dropping();
        var input = randn(4, 5, 8);

        Assert.True(network.Predict(input).allclose(network.Predict(input)));
        Assert.False(network.forward(input).allclose(network.forward(input)));
    }

    private static bool AreEqual(nn.Module module, string first, string second)
    {
        var weights = module.state_dict();
        return weights[first].eq(weights[second]).all().item<bool>();
    }

    private static void AssertNear(string what, double[] expected, Tensor got)
    {
        var values = got.detach().contiguous().data<double>().ToArray();
        Assert.Equal(expected.Length, values.Length);
        Assert.All(expected.Zip(values), pair =>
            Assert.True(Math.Abs(pair.First - pair.Second) < 1e-5, $"{what}: expected {pair.First}. Got {pair.Second}."));
    }

    [Network(3, 4)]
    [TransformerEncoderLayer(2, DimFeedforward = 6, Dropout = 0, NormFirst = true, Causal = true, Name = "layer")]
    private sealed partial class EncoderLayer;

    [Network(3, 4)]
    [Parameter("mask", 3, 3)]
    [TransformerEncoder(
        2, 2, DimFeedforward = 6, Dropout = 0, Activation = nn.Activations.GELU, NormFirst = true, AttentionMask = "mask", Name = "layer")]
    private sealed partial class Encoder;

    [Network(3, 4)]
    [Tap("x"), Multiply(0.5)]
    [TransformerDecoderLayer(2, "x", DimFeedforward = 6, Dropout = 0, NormFirst = true, Causal = true, Name = "layer")]
    private sealed partial class DecoderLayer;

    [Network(3, 4)]
    [Parameter("mask", 2, 3, 3), Tap("x"), Multiply(0.5)]
    [TransformerDecoder(2, 2, "x", DimFeedforward = 6, Dropout = 0, NormFirst = true, AttentionMask = "mask", Name = "layer")]
    private sealed partial class Decoder;

    [Network(3, 4)]
    [Parameter("mask", 3, 3), Tap("x"), Multiply(0.5)]
    [Transformer(
        "x", 2, EncoderLayers = 1, DecoderLayers = 2, DimFeedforward = 6, Dropout = 0, NormFirst = true, Causal = true,
        AttentionMask = "mask", Name = "layer")]
    private sealed partial class Transformer;

    [Network(3, 4)]
    [Parameter("mask", 3, 3), MultiheadAttention(2, AttentionMask = "mask", Name = "layer")]
    private sealed partial class MaskedAttention;

    [Network(3, 4)]
    [Parameter("mask", 2, 3, 3), MultiheadAttention(2, AttentionMask = "mask", Causal = true, Name = "layer")]
    private sealed partial class MaskedHeads;

    [Network(3, 4)]
    [Parameter("mask", 3, 3), MultiheadAttention(2, AddBiasKv = true, AddZeroAttn = true, AttentionMask = "mask", Name = "layer")]
    private sealed partial class MaskedAdditions;

    [Network(3, 4)]
    [Parameter("mask", 2, 3, 3), TransformerEncoderLayer(2, DimFeedforward = 6, Dropout = 0, AttentionMask = "mask", Name = "layer")]
    private sealed partial class MaskedEncoderLayer;

    [Network(3, 4)]
    [Parameter("mask", 3, 3), Tap("x"), Multiply(0.5)]
    [TransformerDecoderLayer(2, "x", DimFeedforward = 6, Dropout = 0, AttentionMask = "mask", Name = "layer")]
    private sealed partial class MaskedDecoderLayer;

    [Network(3, 4)]
    [Parameter("mask", 2, 3, 3), Tap("x"), Multiply(0.5)]
    [Transformer(
        "x", 2, EncoderLayers = 1, DecoderLayers = 2, DimFeedforward = 6, Dropout = 0, AttentionMask = "mask", Name = "layer")]
    private sealed partial class MaskedTransformer;

    [Network]
    [Input("x", 5, 8), Input("hidden", 5, 5)]
    [Tap("memory"), MultiheadAttention(2, AttentionMask = "hidden")]
    [TransformerEncoderLayer(2, DimFeedforward = 8, AttentionMask = "hidden")]
    [TransformerEncoder(2, 2, DimFeedforward = 8, NormFirst = true, AttentionMask = "hidden")]
    [TransformerDecoder(1, 2, "memory", DimFeedforward = 8, AttentionMask = "hidden")]
    private sealed partial class Hidden;

    [Network(5, 8)]
    [Tap("memory"), MultiheadAttention(2, Causal = true), TransformerEncoderLayer(2, DimFeedforward = 8, Causal = true)]
    [TransformerEncoder(2, 2, DimFeedforward = 8, NormFirst = true, Causal = true)]
    [TransformerDecoder(1, 2, "memory", DimFeedforward = 8, Causal = true)]
    private sealed partial class Causal;

    [Network(5, 8)]
    [TransformerEncoderLayer(2, DimFeedforward = 16, Dropout = 0.5, NormFirst = true)]
    private sealed partial class Dropping;
}
