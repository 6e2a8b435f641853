using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>Pooling to a given output size: nn.AdaptiveAvgPool1d to 3d, nn.AdaptiveMaxPool1d to 3d.</summary>
/// <param name="kind">The attribute's name, and the module's without its dimension.</param>
/// <param name="prefix">What default names start with.</param>
/// <param name="keeps">How much of its input it keeps.</param>
/// <param name="takesNumbers">The factory takes a number or a tuple; otherwise it takes an array, except in 1-D.</param>
/// <param name="worksOnVolumes">TorchSharp's module supports (C, D, H, W).</param>
internal sealed class AdaptivePool(string kind, string prefix, Keeps keeps, bool takesNumbers, bool worksOnVolumes = true)
    : Layer<AdaptivePool.Settings>(kind, prefix)
{
    protected override Settings Read(LayerContext context) => new(context.RequiredSizes(nameof(Settings.OutputSize), least: 1));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        var outputSize = settings.OutputSize;
        if (!HasChannels(context, input, 2, 4, "(C, L), (C, H, W) or (C, D, H, W)") ||
            context.Expand(nameof(Settings.OutputSize), outputSize, input, 1) is not { } sizes)
        {
            return null;
        }

        return new(
            WithDimension(Kind, input.Rank - 1),
            takesNumbers || sizes.Count == 1
                ? new ModuleArguments(sizes) { sizes }.ToArray()
                : new ModuleArguments { new SizeArrayValue(sizes) }.ToArray(),
            input.WithSpatial(sizes))
        {
            ChannelConstant = ChannelConstant.Passes,
            Keeps = keeps,
            Operation = worksOnVolumes || input.Rank < 4 ? new ModuleCall() : new AdaptiveMaxPooling3d(sizes),
        };
    }

    internal sealed record Settings(EquatableArray<Dim> OutputSize);
}
