using static TorchSharp.torch;

namespace NetDsl.Generators.Tests;

/// <summary>Attention in a network: steps attend within their own sample, and in order where they should.</summary>
public sealed class AttentionNetworkTests
{
    public static TheoryData<string> Layers =>
    [
        "MultiheadAttention(2", "TransformerEncoderLayer(2", "TransformerEncoder(2, 2",
        "Tap(\"m\"), Linear(8), MultiheadAttention(2, From = \"m\"", "Tap(\"m\"), TransformerDecoderLayer(2, \"m\"",
        "Tap(\"m\"), TransformerDecoder(1, 2, \"m\"", "Tap(\"m\"), Transformer(\"m\", 2, EncoderLayers = 1, DecoderLayers = 1",
        "TransformerEncoder(2, 2, NormFirst = true", "Tap(\"m\"), TransformerDecoder(1, 2, \"m\", NormFirst = true",
        "Tap(\"m\"), Transformer(\"m\", 2, EncoderLayers = 1, DecoderLayers = 1, NormFirst = true",
    ];

    /// <summary>Those whose whole input is masked: a decoder's memory stays open to all.</summary>
    public static TheoryData<string> MaskedLayers =>
    [
        "MultiheadAttention(2", "TransformerEncoderLayer(2", "TransformerEncoder(2, 2",
        "Tap(\"m\"), Linear(8), MultiheadAttention(2, From = \"m\"", "TransformerEncoderLayer(2, NormFirst = true",
    ];

    [Theory]
    [MemberData(nameof(Layers))]
    public void Samples_do_not_see_each_other(string layer)
    {
        using var scope = NewDisposeScope();
        var network = Create($"[{layer})]");
        var input = randn(3, 5, 8);

        var alone = cat([.. input.unbind(0).Select(sample => network.Predict(sample.unsqueeze(0)))], 0);

        Assert.True(alone.allclose(network.Predict(input), 1e-4, 1e-5));
    }

    [Theory]
    [MemberData(nameof(MaskedLayers))]
    public void A_causal_step_sees_none_that_come_later(string layer)
    {
        Assert.True(KeepsFirstSteps($"[{layer}, Causal = true)]"));
        Assert.False(KeepsFirstSteps($"[{layer})]"));
    }

    [Theory]
    [InlineData("TransformerDecoderLayer(2, \"m\"")]
    [InlineData("TransformerDecoder(1, 2, \"m\"")]
    [InlineData("Transformer(\"m\", 2, EncoderLayers = 1, DecoderLayers = 1")]
    [InlineData("TransformerDecoder(2, 2, \"m\", NormFirst = true")]
    [InlineData("Transformer(\"m\", 2, EncoderLayers = 1, DecoderLayers = 1, NormFirst = true")]
    public void A_causal_target_sees_the_whole_memory(string layer)
    {
        // A memory of zeros is the same for every input, so that only the target's own steps differ.
        const string Constant = "Tap(\"x\"), Linear(8), Init(Init.Zeros, Bias = 0), Tap(\"m\"), From(\"x\"), ";

        Assert.True(KeepsFirstSteps($"[{Constant}{layer}, Causal = true)]"));
        Assert.False(KeepsFirstSteps($"[{Constant}{layer})]"));
        Assert.False(KeepsFirstSteps($"[Tap(\"m\"), {layer}, Causal = true)]"));
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void Leaves_nothing_but_the_result(string layer)
    {
        var network = Create($"[{layer}, Causal = true)]");
        using var input = randn(3, 5, 8);
        using var scope = NewDisposeScope();

        network.forward(input);

        Assert.Equal(1, scope.DisposablesCount);
    }

    private static bool KeepsFirstSteps(string layers)
    {
        using var scope = NewDisposeScope();
        var network = Create(layers);
        var input = randn(2, 5, 8);
        var changed = cat([input.narrow(1, 0, 4), randn(2, 1, 8)], 1);
        return network.Predict(input).narrow(1, 0, 4).allclose(network.Predict(changed).narrow(1, 0, 4), 1e-4, 1e-5);
    }

    private static Network Create(string layers)
    {
        manual_seed(1);
        return GeneratorRun.Of(Code.Network("5, 8", layers)).Create<Network>("Home.Net");
    }
}
