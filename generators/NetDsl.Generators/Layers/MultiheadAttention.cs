using NetDsl.Generators.Planning;
using NetDsl.Generators.Reading;

namespace NetDsl.Generators.Layers;

/// <summary>nn.MultiheadAttention (Vaswani et al., arXiv 1706.03762) of (T, F) to itself or to a tapped (S, K).</summary>
internal sealed class MultiheadAttention() : Layer<MultiheadAttention.Settings>("MultiheadAttention", "mha")
{
    public override bool FollowsMode(AttributeSpec attribute) => attribute.IsNonzero("Dropout");

    protected override Settings Read(LayerContext context) => new(
        context.Size("heads", otherwise: 1),
        context.IsGiven("From") ? context.Tapped("From")?[0] : null,
        context.IsGiven("From"),
        Sequences.Probability(context, "Dropout", 0),
        context.Flag("Bias", true),
        context.Flag("AddBiasKv", false),
        context.Flag("AddZeroAttn", false),
        context.Flag("Causal", false));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (Sequences.Features(context, input) is not { } features || !Sequences.Divide(context, settings.Heads, features, input))
        {
            return null;
        }

        var keys = settings.Memory is null ? features : Sequences.MemoryFeatures(context, settings.Memory, input, wanted: null);
        return keys is { } keyFeatures ? Facts(settings, input, features, keyFeatures) : null;
    }

    private static LayerFacts Facts(Settings settings, Shape input, Dim features, Dim keyFeatures) => new(
        "MultiheadAttention",
        new FactoryArguments
        {
            features,
            settings.Heads,
            { "dropout", settings.Dropout, 0 },
            { "bias", settings.Bias, true },
            { "add_bias_kv", settings.AddBiasKv, false },
            { "add_zero_attn", settings.AddZeroAttn, false },
            { "kdim", keyFeatures, features },
            { "vdim", keyFeatures, features },
        }.ToArray(),
        input.ReadAs(Layout.FeaturesLast))
    {
        Call = Sequences.Call("Attend", settings.HasMemory, settings.Causal),
        Initialization = Sequences.DefaultType,
        Weights = (features * 2 * (features + keyFeatures)) + (features * ((settings.Bias ? 4 : 0) + (settings.AddBiasKv ? 2 : 0))),
        HasOwnBias = settings.Bias || settings.AddBiasKv,
    };

    internal sealed record Settings(
        Dim Heads, Tapped? Memory, bool HasMemory, Real Dropout, bool Bias, bool AddBiasKv, bool AddZeroAttn, bool Causal);
}
