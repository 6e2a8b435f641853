using NetDsl.Generators.Declarations;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.MultiheadAttention (Vaswani et al., arXiv 1706.03762) of (T, F) to itself or to a tapped (S, K).</summary>
internal sealed class MultiheadAttention() : Layer<MultiheadAttention.Settings>("MultiheadAttention", "mha")
{
    public override bool FollowsMode(AttributeSpec attribute) => attribute.IsNonzero(nameof(Settings.Dropout));

    protected override Settings Read(LayerContext context) => new(
        context.Size(nameof(Settings.Heads), otherwise: 1),
        context.IsGiven(nameof(Settings.From)) ? context.Tapped(nameof(Settings.From))?[0] : null,
        Sequences.Mask(context, nameof(Settings.KeyPaddingMask)),
        Sequences.Mask(context, nameof(Settings.AttentionMask)),
        DropRate.Read(context, nameof(Settings.Dropout), 0),
        context.Flag(nameof(Settings.Bias), true),
        context.Flag(nameof(Settings.AddBiasKv), false),
        context.Flag(nameof(Settings.AddZeroAttn), false),
        context.Flag(nameof(Settings.Causal), false));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (Sequences.Features(context, input) is not { } features || !Sequences.Divide(context, settings.Heads, features, input))
        {
            return null;
        }

        var keys = settings.From is null ? features : Sequences.MemoryFeatures(context, settings.From, input, wanted: null);
        var memory = settings.From?.Shape ?? input;
        return keys is { } keyFeatures
            && Sequences.Masks(context, nameof(Settings.KeyPaddingMask), settings.KeyPaddingMask, memory)
            && Sequences.MasksPairs(context, settings.AttentionMask, settings.Heads, input, memory)
            ? Facts(settings, input, features, keyFeatures)
            : null;
    }

    private static LayerFacts Facts(Settings settings, Shape input, Dim features, Dim keyFeatures)
    {
        var call = Sequences.Call(
            AttentionRole.Attend, settings.Heads, settings.Causal, settings.KeyPaddingMask, memoryKeys: null, settings.AttentionMask);
        var arguments = new ModuleArguments
        {
            features,
            settings.Heads,
            { "dropout", settings.Dropout, 0 },
            { "bias", settings.Bias, true },
            { "add_bias_kv", settings.AddBiasKv, false },
            { "add_zero_attn", settings.AddZeroAttn, false },
            { "kdim", keyFeatures, features },
            { "vdim", keyFeatures, features },
        };
        var origin = settings.AttentionMask is null ? ModuleOrigin.Torch : ModuleOrigin.Library;
        return new(call, input.AsSteps)
        {
            Module = new(new(origin, "MultiheadAttention"), arguments.ToArray()),
            Note = Sequences.Note(settings.AttentionMask),
            Initialization = Sequences.DefaultType,
            Weights = (features * 2 * (features + keyFeatures))
                + (features * ((settings.Bias ? 4 : 0) + (settings.AddBiasKv ? 2 : 0))),
            HasOwnBias = settings.Bias || settings.AddBiasKv,
        };
    }

    internal sealed record Settings(
        Dim Heads, Tapped? From, Tapped? KeyPaddingMask, Tapped? AttentionMask, Real Dropout, bool Bias, bool AddBiasKv, bool AddZeroAttn,
        bool Causal);
}
