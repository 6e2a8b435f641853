using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.FractionalMaxPool2d, nn.FractionalMaxPool3d.</summary>
internal sealed class FractionalMaxPool() : Layer<FractionalMaxPool.Settings>("FractionalMaxPool", "fractional_maxpool")
{
    protected override Settings Read(LayerContext context) => new(
        context.RequiredSizes(nameof(Settings.KernelSize), least: 1),
        context.Sizes(nameof(Settings.OutputSize), least: 1),
        !context.IsGiven(nameof(Settings.OutputRatio))
            ? EquatableArray<double>.Empty
            : context.Reals(nameof(Settings.OutputRatio), ratio => ratio is > 0 and < 1, "between 0 and 1"));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (!HasChannels(context, input, 3, 4, "(C, H, W) or (C, D, H, W)"))
        {
            return null;
        }

        if (settings.OutputSize.Count > 0 == settings.OutputRatio.Count > 0)
        {
            context.BadArgument(
                nameof(Settings.OutputSize), "a size, or a ratio as OutputRatio", settings.OutputSize.Count > 0 ? "both" : "none");
            return null;
        }

        if (context.Expand(nameof(Settings.KernelSize), settings.KernelSize, input, 1) is not { } kernel ||
            context.Expand(nameof(Settings.OutputSize), settings.OutputSize, input, 1) is not { } sizes ||
            context.Expand(nameof(Settings.OutputRatio), settings.OutputRatio, input) is not { } ratios)
        {
            return null;
        }

        var bySize = settings.OutputSize.Count > 0;
        var spatial = input.Spatial.Select((dim, axis) => bySize ? sizes[axis] : dim.Select(size => (long)(size * ratios[axis]))).ToList();

        // For (C, D, H, W), PyTorch requires one position more than the windows need.
        var spare = input.Rank - 3;
        if (spatial.Where((dim, axis) => dim.Size < 1 || (dim + kernel[axis] - 1).Size > input.Dims[axis + 1].Size - spare).Any())
        {
            context.BadArgument(
                nameof(Settings.KernelSize), $"windows that lie in {input} as often as the output says, ({Sizes.Join(spatial)})",
                Sizes.Display(kernel));
            return null;
        }

        return new(
            WithDimension("FractionalMaxPool", input.Rank - 1),
            new ModuleArguments
            {
                new SizeArrayValue(kernel),
                { "output_size", new SizeArrayValue(sizes), bySize },
                { "output_ratio", new NumberArrayValue(ratios), !bySize },
            }.ToArray(),
            input.WithSpatial(spatial))
        {
            ChannelConstant = ChannelConstant.Passes,
            Keeps = Keeps.Range,
        };
    }

    internal sealed record Settings(EquatableArray<Dim> KernelSize, EquatableArray<Dim> OutputSize, EquatableArray<double> OutputRatio);
}
