using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.AvgPool1d, nn.AvgPool2d, nn.AvgPool3d.</summary>
internal sealed class AvgPool() : Layer<AvgPool.Settings>("AvgPool", "avgpool")
{
    protected override Settings Read(LayerContext context) => new(
        context.RequiredSizes(nameof(Settings.KernelSize), least: 1),
        context.Sizes(nameof(Settings.Stride), least: 1),
        context.Sizes(nameof(Settings.Padding), least: 0),
        context.Flag(nameof(Settings.CeilMode), false),
        context.Flag(nameof(Settings.CountIncludePad), true),
        context.IsGiven(nameof(Settings.DivisorOverride)) ? context.Size(nameof(Settings.DivisorOverride), otherwise: 1) : null);

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (!HasChannels(context, input, 2, 4, "(C, L), (C, H, W) or (C, D, H, W)") ||
            !Pool.Order(context, input, settings.KernelSize, settings.Padding, settings.CeilMode).Check() ||
            Pool.Window(context, input, settings.KernelSize, settings.Stride, settings.Padding, dilations: default) is not { } window)
        {
            return null;
        }

        if (settings.DivisorOverride is { } divisor && input.Rank == 2)
        {
            context.BadArgument(nameof(Settings.DivisorOverride), "left out on (C, L), where PyTorch has none", divisor.ToString());
            return null;
        }

        // For (C, D, H, W), PyTorch compares the kernel with the input without padding.
        if (input.Rank == 4 && input.Spatial.Where((dim, axis) => dim.Size < window.Kernel[axis].Size).Any())
        {
            context.BadArgument(
                nameof(Settings.KernelSize), "no larger than the input on (C, D, H, W), padding aside", Sizes.Display(window.Kernel));
            return null;
        }

        if (window.Slide(context, input, settings.CeilMode) is not { } spatial)
        {
            return null;
        }

        var averagesPadding = settings.CountIncludePad && window.Padding.Any(padding => padding != 0);
        return new(
            WithDimension("AvgPool", input.Rank - 1),
            new ModuleArguments(window.Kernel, window.Stride, window.Padding)
            {
                window.Kernel,
                { "stride", window.Stride, window.Kernel },
                { "padding", window.Padding, 0 },
                { "ceil_mode", settings.CeilMode, false },
                { "count_include_pad", settings.CountIncludePad, true },
                { "divisor_override", settings.DivisorOverride ?? 0, settings.DivisorOverride is not null },
            }.ToArray(),
            input.WithSpatial(spatial))
        {
            Keeps = Keeps.Sign,
            ChannelConstant = averagesPadding || settings.DivisorOverride is not null ? ChannelConstant.Matters : ChannelConstant.Passes,
        };
    }

    internal sealed record Settings(
        EquatableArray<Dim> KernelSize, EquatableArray<Dim> Stride, EquatableArray<Dim> Padding, bool CeilMode, bool CountIncludePad,
        Dim? DivisorOverride);
}
