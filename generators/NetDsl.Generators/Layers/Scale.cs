using NetDsl.Generators.Planning;

namespace NetDsl.Generators.Layers;

/// <summary>A learnt factor a channel or feature, LayerScale (Touvron et al., arXiv 2103.17239).</summary>
internal sealed class Scale() : Layer<Real>("Scale", "scale")
{
    protected override Real Read(LayerContext context) => context.Real(
        "initialValue", 1, value => !double.IsNaN(value) && !double.IsInfinity(value), "a finite number");

    protected override LayerFacts? Infer(LayerContext context, Real initialValue, Shape input)
    {
        var isFeatureMap = input.IsFeatureMap;
        if (Known(context, isFeatureMap ? input.Channels : input.Last, input, isFeatureMap ? "its channels" : "its features") is not { } size)
        {
            return null;
        }

        return LayerFacts.OfLibrary(
            "Scale",
            new FactoryArguments
            {
                size,
                { "initialValue", initialValue, 1.0 },
                { "axesBehind", isFeatureMap ? input.Rank - 1L : 0L, 0L },
            }.ToArray(),
            input.ReadAs(Layout.FeaturesLast)) with
        {
            Weights = size,
            ChannelConstant = isFeatureMap || input.Rank == 1 ? ChannelConstant.Passes : ChannelConstant.Matters,
            OutputIsFree = true,
            WeightRank = 1,
        };
    }
}
