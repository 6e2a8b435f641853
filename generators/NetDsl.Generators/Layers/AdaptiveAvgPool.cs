using NetDsl.Generators.Common;
using NetDsl.Generators.Planning;

namespace NetDsl.Generators.Layers;

/// <summary>nn.AdaptiveAvgPool1d, nn.AdaptiveAvgPool2d, nn.AdaptiveAvgPool3d.</summary>
internal sealed class AdaptiveAvgPool() : Layer<EquatableArray<int>>("AdaptiveAvgPool", "adaptive_avgpool")
{
    protected override EquatableArray<int> Read(LayerContext context) => context.RequiredSizes("outputSize", least: 1);

    protected override LayerFacts? Infer(LayerContext context, EquatableArray<int> outputSize, Shape input)
    {
        if (!HasRank(context, input, 2, 4, "(C, L), (C, H, W) or (C, D, H, W)") ||
            context.Expand("outputSize", outputSize, input, 1) is not { } sizes)
        {
            return null;
        }

        return new(
            WithDimension("AdaptiveAvgPool", input.Rank - 1),
            new FactoryArguments(sizes) { sizes }.ToArray(),
            Shape.FeatureMap(input.Channels, sizes.Select(size => (Dim)size)))
        {
            ChannelConstant = ChannelConstant.Passes,
        };
    }
}
