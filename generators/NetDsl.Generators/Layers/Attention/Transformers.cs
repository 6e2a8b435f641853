using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>
/// nn.TransformerEncoderLayer, Encoder, DecoderLayer, Decoder and Transformer (Vaswani et al., arXiv 1706.03762), on (T, F); decoders read
/// a tapped (S, F) too.
/// </summary>
/// <param name="kind">The attribute's name and the module's.</param>
/// <param name="prefix">What default names start with.</param>
/// <param name="role">The module's task.</param>
/// <param name="memory">The property that names the other value; null where there is none.</param>
internal abstract class TransformerPart(string kind, string prefix, AttentionRole role, string? memory)
    : Layer<TransformerPart.Settings>(kind, prefix)
{
    /// <summary>The property that names the other value; null where there is none.</summary>
    public string? MemoryName => memory;

    public override bool FollowsMode(AttributeSpec attribute) =>
        attribute[nameof(Settings.Dropout)] is null || attribute.IsNonzero(nameof(Settings.Dropout));

    protected sealed override Settings Read(LayerContext context) => new(
        context.Size(nameof(Settings.Heads), otherwise: 8),
        context.Size(nameof(Settings.Layers), otherwise: 1),
        context.Size(nameof(Settings.EncoderLayers), otherwise: 6),
        context.Size(nameof(Settings.DecoderLayers), otherwise: 6),
        memory is null ? null : context.Tapped(memory)?[0],
        Sequences.Mask(context, nameof(Settings.KeyPaddingMask)),
        Sequences.Mask(context, nameof(Settings.MemoryKeyPaddingMask)),
        Sequences.Mask(context, nameof(Settings.AttentionMask)),
        context.Size(nameof(Settings.DimFeedforward), otherwise: 2048),
        DropRate.Read(context, nameof(Settings.Dropout), 0.1),
        context.Member(nameof(Settings.Activation), "ReLU", "GELU") ?? "ReLU",
        context.Flag(nameof(Settings.NormFirst), false),
        context.Flag(nameof(Settings.Causal), false));

    protected sealed override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (Sequences.Features(context, input) is not { } features
            || !Sequences.Divide(context, settings.Heads, features, input)
            || (settings.Memory is not null && Sequences.MemoryFeatures(context, settings.Memory, input, features) is null)
            || !Sequences.Masks(context, nameof(Settings.KeyPaddingMask), settings.KeyPaddingMask, input)
            || !Sequences.Masks(context, nameof(Settings.MemoryKeyPaddingMask), settings.MemoryKeyPaddingMask, settings.Memory?.Shape)
            || !Sequences.MasksPairs(context, settings.AttentionMask, settings.Heads, input, input))
        {
            return null;
        }

        var call = Sequences.Call(
            role, settings.Heads, settings.Causal, settings.KeyPaddingMask, settings.MemoryKeyPaddingMask, settings.AttentionMask);
        return new(call, input.AsSteps)
        {
            Module = new(new(settings.Origin, Kind), Arguments(settings, features)),
            Note = Sequences.Note(settings.AttentionMask),
            Initialization = Sequences.DefaultType,
            Weights = Weights(settings, features),
            HasOwnBias = true,
        };
    }

    /// <summary>The factory's arguments.</summary>
    protected abstract EquatableArray<ModuleArgument> Arguments(Settings settings, Dim features);

    /// <summary>All parameters.</summary>
    protected abstract Dim Weights(Settings settings, Dim features);

    /// <summary>The arguments of a layer's factory.</summary>
    protected static EquatableArray<ModuleArgument> LayerArguments(Settings settings, Dim features) =>
        new ModuleArguments
        {
            features,
            settings.Heads,
            { "dim_feedforward", settings.DimFeedforward, 2048 },
            { "dropout", settings.Dropout, 0.1 },
            { "activation", "torch.nn.Activations", settings.Activation, "ReLU" },
            { "norm_first", settings.NormFirst, false },
        }.ToArray();

    /// <summary>
    /// The parameters of one layer with that many attentions, each with a norm, and its feed-forward network with a norm.
    /// </summary>
    protected static Dim LayerWeights(Settings settings, Dim features, int attentions) =>
        (((features * features * 4) + (features * 6)) * attentions)
        + (features * settings.DimFeedforward * 2) + settings.DimFeedforward + (features * 3);

    internal sealed record Settings(
        Dim Heads, Dim Layers, Dim EncoderLayers, Dim DecoderLayers, Tapped? Memory, Tapped? KeyPaddingMask,
        Tapped? MemoryKeyPaddingMask, Tapped? AttentionMask, Dim DimFeedforward, Real Dropout, string Activation, bool NormFirst,
        bool Causal)
    {
        /// <summary>Where the modules come from: TorchSharp's have their norms last, and take one mask for all samples.</summary>
        public ModuleOrigin Origin => NormFirst || AttentionMask is not null ? ModuleOrigin.Library : ModuleOrigin.Torch;
    }
}

/// <summary>A layer of an encoder or of a decoder.</summary>
internal sealed class TransformerLayer(string kind, string prefix, AttentionRole role, string? memory = null)
    : TransformerPart(kind, prefix, role, memory)
{
    private readonly int _attentions = memory is null ? 1 : 2;

    protected override EquatableArray<ModuleArgument> Arguments(Settings settings, Dim features) => LayerArguments(settings, features);

    protected override Dim Weights(Settings settings, Dim features) => LayerWeights(settings, features, _attentions);
}

/// <summary>A stack of layers of an encoder or of a decoder.</summary>
internal sealed class TransformerStack(string kind, string prefix, AttentionRole role, string? memory = null)
    : TransformerPart(kind, prefix, role, memory)
{
    private readonly int _attentions = memory is null ? 1 : 2;

    protected override EquatableArray<ModuleArgument> Arguments(Settings settings, Dim features) => new ModuleArguments
    {
        new ModuleValue(new(new(settings.Origin, $"{Kind}Layer"), LayerArguments(settings, features))),
        settings.Layers,
    }.ToArray();

    protected override Dim Weights(Settings settings, Dim features) =>
        settings.Layers * LayerWeights(settings, features, _attentions);
}

/// <summary>An encoder and a decoder, each with a norm at its end.</summary>
internal sealed class Transformer() : TransformerPart("Transformer", "transformer", AttentionRole.Transform, "Source")
{
    protected override EquatableArray<ModuleArgument> Arguments(Settings settings, Dim features) =>
        new ModuleArguments
        {
            features,
            settings.Heads,
            { "num_encoder_layers", settings.EncoderLayers, 6 },
            { "num_decoder_layers", settings.DecoderLayers, 6 },
        }.Concat(LayerArguments(settings, features).Skip(2)).ToEquatableArray();

    protected override Dim Weights(Settings settings, Dim features) =>
        (settings.EncoderLayers * LayerWeights(settings, features, attentions: 1))
        + (settings.DecoderLayers * LayerWeights(settings, features, attentions: 2)) + (features * 4);
}
