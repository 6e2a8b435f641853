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
        context.Real("p", Usual, value => value is >= 0 and <= 1, "from 0 to 1"), context.Flag("Inplace"));

    public override bool FollowsMode(AttributeSpec attribute) => attribute.IsNonzero("p");

    protected override Settings Read(LayerContext context) => ReadSettings(context);

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        // TorchSharp's FeatureAlphaDropout has no default beside inplace.
        var isWritten = !Usual.Equals(settings.P.Value) || (Kind == "FeatureAlphaDropout" && settings.InPlace == true);
        return new(Kind, new ModuleArguments { { "p", settings.P, isWritten } }.ToArray(), input)
        {
            Role = Role.Dropout,
            KeepsVariance = Kind != "Dropout",
            InPlace = new(settings.InPlace, WhereSafe: false),
        };
    }

    internal sealed record Settings(Real P, bool? InPlace);
}
