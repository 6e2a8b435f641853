using NetDsl.Generators.Planning;

namespace NetDsl.Generators.Layers;

/// <summary>A learnt factor a channel or feature, LayerScale (Touvron et al., arXiv 2103.17239).</summary>
internal sealed class Scale() : Layer<Real>("Scale", "scale")
{
    public override bool IsModule => false;

    protected override Real Read(LayerContext context) => context.Real(
        "initialValue", 1, value => !double.IsNaN(value) && !double.IsInfinity(value), "a finite number");

    protected override LayerFacts? Infer(LayerContext context, Real initialValue, Shape input)
    {
        var isFeatureMap = input.IsFeatureMap;
        if (Known(context, isFeatureMap ? input.Channels : input.Last, input, isFeatureMap ? "its channels" : "its features") is not { } size)
        {
            return null;
        }

        // Axes of one behind a feature map's channels line them up with it.
        var behind = isFeatureMap ? string.Concat(Enumerable.Repeat(", 1", input.Rank - 1)) : "";
        return LayerFacts.OfParameter(
            $"global::NetDsl.CompilerServices.Parameters.Constant({initialValue.Code}, {size.Code}{behind})",
            "{0} * {parameter}",
            input.ReadAs(Layout.FeaturesLast)) with
        {
            Weights = size,
            ChannelConstant = isFeatureMap || input.Rank == 1 ? ChannelConstant.Passes : ChannelConstant.Matters,
            OutputIsFree = true,
            WeightRank = isFeatureMap ? input.Rank : 1,
        };
    }
}
