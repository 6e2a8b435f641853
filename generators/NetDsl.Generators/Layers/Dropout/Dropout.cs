using NetDsl.Generators.Declarations;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>
/// nn.Dropout (Srivastava et al., JMLR 15, 2014); nn.AlphaDropout and nn.FeatureAlphaDropout (Klambauer et al., arXiv 1706.02515).
/// </summary>
internal sealed class Dropout(string kind, string prefix) : Layer<Dropout.Settings>(kind, prefix)
{
    /// <summary>The default probability.</summary>
    public const double Usual = 0.5;

    public static Settings ReadSettings(LayerContext context) => new(
        DropRate.Read(context, nameof(Settings.P), Usual), context.Flag(nameof(Settings.Inplace)));

    /// <summary>All but the one that drops channels.</summary>
    public override bool TakesNumbers => Kind != "FeatureAlphaDropout";

    public override bool FollowsMode(AttributeSpec attribute) => attribute.IsNonzero(nameof(Settings.P));

    protected override Settings Read(LayerContext context) => ReadSettings(context);

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (Kind == "FeatureAlphaDropout")
        {
            ChannelAxes.WarnOfLastChannels(context, input);
        }

        // TorchSharp's FeatureAlphaDropout with inplace has no default for p.
        var isWritten = !Usual.Equals(settings.P.Value) || (Kind == "FeatureAlphaDropout" && settings.Inplace == true);
        return new(Kind, new ModuleArguments { { "p", settings.P, isWritten } }.ToArray(), input)
        {
            Role = Role.Dropout,
            Keeps = Keeps.Everything,
            KeepsVariance = Kind != "Dropout",
            InPlace = new(settings.Inplace, WhereSafe: false),
        };
    }

    internal sealed record Settings(Real P, bool? Inplace);
}
