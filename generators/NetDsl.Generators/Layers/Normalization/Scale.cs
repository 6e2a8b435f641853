using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>A learned factor per channel or feature, LayerScale (Touvron et al., arXiv 2103.17239).</summary>
internal sealed class Scale() : Layer<Scale.Settings>("Scale", "scale")
{
    public override bool IsModule => false;

    protected override Settings Read(LayerContext context) => new(context.Real(
        nameof(Settings.InitialValue), 1, value => !double.IsNaN(value) && !double.IsInfinity(value), "a finite number"));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        var initialValue = settings.InitialValue;
        var isFeatureMap = input.IsFeatureMap;
        var (dim, name) = isFeatureMap ? (input.Channels, "its channels") : (input.Last, "its features");
        if (Known(context, dim, input, name) is not { } size)
        {
            return null;
        }

        // Trailing axes of size 1 align the factors with a feature map's channels.
        var behind = isFeatureMap ? Enumerable.Repeat((Dim)1, input.Rank - 1) : [];
        return new(new ParameterProduct(), input.ReadAs(Layout.FeaturesLast))
        {
            Parameter = new ConstantParameter(initialValue, behind.Prepend(size).ToEquatableArray()),
            Weights = size,
            ChannelConstant = isFeatureMap || input.Rank == 1 ? ChannelConstant.Passes : ChannelConstant.Matters,
            OutputIsOverwritable = true,
            WeightRank = isFeatureMap ? input.Rank : 1,
        };
    }

    internal sealed record Settings(Real InitialValue);
}
