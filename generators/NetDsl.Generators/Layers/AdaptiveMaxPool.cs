using NetDsl.Generators.Common;
using NetDsl.Generators.Planning;

namespace NetDsl.Generators.Layers;

/// <summary>nn.AdaptiveMaxPool1d, nn.AdaptiveMaxPool2d, nn.AdaptiveMaxPool3d.</summary>
internal sealed class AdaptiveMaxPool() : Layer<EquatableArray<int>>("AdaptiveMaxPool", "adaptive_maxpool")
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
            WithDimension("AdaptiveMaxPool", input.Rank - 1),
            new FactoryArguments { sizes.Count == 1 ? Text.Of(sizes[0]) : $"new long[] {{ {Text.Join(sizes)} }}" }.ToArray(),
            Shape.FeatureMap(input.Channels, sizes.Select(size => (Dim)size)))
        {
            ChannelConstant = ChannelConstant.Passes,
            Call = input.Rank == 4 ? $"global::NetDsl.Calls.AdaptiveMaxPool3d({{0}}, {Text.Join(sizes)})" : null,
        };
    }
}
