using NetDsl.Generators.Common;
using NetDsl.Generators.Planning;

namespace NetDsl.Generators.Layers;

/// <summary>A pooling whose output has the size that is asked for: nn.AdaptiveAvgPool1d to 3d, nn.AdaptiveMaxPool1d to 3d.</summary>
/// <param name="kind">The attribute's name, and the module's without its dimension.</param>
/// <param name="prefix">What default names start with.</param>
/// <param name="takesNumbers">The factory takes a number or a tuple; otherwise it takes an array, except in 1-D.</param>
/// <param name="volumeCall">The library's function for volumes where the module's own call does not work; null where it does.</param>
internal sealed class AdaptivePool(string kind, string prefix, bool takesNumbers, string? volumeCall = null)
    : Layer<EquatableArray<Dim>>(kind, prefix)
{
    protected override EquatableArray<Dim> Read(LayerContext context) => context.RequiredSizes("outputSize", least: 1);

    protected override LayerFacts? Infer(LayerContext context, EquatableArray<Dim> outputSize, Shape input)
    {
        if (!HasRank(context, input, 2, 4, "(C, L), (C, H, W) or (C, D, H, W)") ||
            context.Expand("outputSize", outputSize, input, 1) is not { } sizes)
        {
            return null;
        }

        return new(
            WithDimension(Kind, input.Rank - 1),
            takesNumbers || sizes.Count == 1
                ? new FactoryArguments(sizes) { sizes }.ToArray()
                : EquatableArray.Of($"new long[] {{ {Sizes.Join(sizes)} }}"),
            Shape.FeatureMap(input.Channels, sizes))
        {
            ChannelConstant = ChannelConstant.Passes,
            CallSizes = sizes,
            Call = volumeCall is not null && input.Rank == 4 ? $"{volumeCall}({{0}}, {Sizes.Join(sizes)})" : null,
        };
    }
}
