using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NetDsl.Managed.Tests.Gradients;

internal sealed class AttentionGradients : IGradientCases
{
    public void AddTo(GradientCases cases)
    {
        cases.Add(
            "scaled_dot_product_attention",
            x => functional.scaled_dot_product_attention(x[0], x[1], x[2], x[3]),
            () => [Samples.Signed(2, 3, 2), Samples.Signed(2, 4, 2), Samples.Signed(2, 4, 3), Samples.Signed(3, 4)]);
        cases.Add(
            "scaled_dot_product_attention, causal",
            x => functional.scaled_dot_product_attention(x[0], x[1], x[2], is_casual: true),
            () => [Samples.Signed(3, 2), Samples.Signed(3, 2), Samples.Signed(3, 2)]);
        cases.Add(
            "scaled_dot_product_attention, a query that sees nothing",
            x => functional.scaled_dot_product_attention(x[0], x[1], x[2], tensor([false, false, true, true], 2, 2)),
            () => [Samples.Signed(2, 2), Samples.Signed(2, 2), Samples.Signed(2, 2)]);
        cases.Add(
            "multi-head attention",
            x => Seeded(() => MultiheadAttention(4, 2, add_bias_kv: true, add_zero_attn: true)).call(x[0], x[1], x[1]).Item1,
            () => [Samples.Signed(3, 2, 4), Samples.Signed(2, 2, 4)]);
        cases.Add(
            "transformer",
            x => Seeded(() => Transformer(4, 2, 1, 1, 3, 0, Activations.GELU)).call(x[0], x[1]),
            () => [Samples.Signed(3, 2, 4), Samples.Signed(2, 2, 4)]);
        cases.Add(
            "bilinear",
            x => functional.bilinear(x[0], x[1], x[2], x[3]),
            () => [Samples.Signed(3, 2), Samples.Signed(3, 4), Samples.Signed(2, 2, 4), Samples.Signed(2)]);
        cases.Add(
            "cosine_similarity",
            x => functional.cosine_similarity(x[0], x[1]),
            () => [Samples.Signed(2, 3, 2), Samples.Positive(2, 3, 2)]);
        cases.Add("pairwise_distance", x => functional.pairwise_distance(x[0], x[1]), () => [Samples.Signed(3, 2), Samples.Positive(3, 2)]);
        cases.Add(
            "pairwise_distance, p 3",
            x => functional.pairwise_distance(x[0], x[1], 3, keepdim: true),
            () => [Samples.Signed(3, 2), Samples.Positive(3, 2)]);
    }

    private static T Seeded<T>(Func<T> make)
        where T : Module
    {
        manual_seed(0);
        var module = make();
        module.to(ScalarType.Float64);
        return module;
    }
}
