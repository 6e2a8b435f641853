using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.LPPool1d, nn.LPPool2d.</summary>
internal sealed class LPPool() : Layer<LPPool.Settings>("LPPool", "lppool")
{
    protected override Settings Read(LayerContext context) => new(
        context.Number(nameof(Settings.NormType), 2, power => power > 0, "above 0"),
        context.RequiredSizes(nameof(Settings.KernelSize), least: 1),
        context.Sizes(nameof(Settings.Stride), least: 1),
        context.Flag(nameof(Settings.CeilMode), false));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (!HasChannels(context, input, 2, 3, "(C, L) or (C, H, W)") ||
            Pool.Window(context, input, settings.KernelSize, settings.Stride, paddings: default, dilations: default) is not { } window ||
            window.Slide(context, input, settings.CeilMode) is not { } spatial)
        {
            return null;
        }

        // TorchSharp takes numbers or arrays here, no tuples.
        var areNumbers = window.Kernel.Distinct().Count() == 1 && window.Stride.Distinct().Count() == 1;
        return new(
            WithDimension("LPPool", input.Rank - 1),
            new ModuleArguments
            {
                (Real)settings.NormType,
                Sizes(window.Kernel),
                { "stride", Sizes(window.Stride), !window.Stride.Equals(window.Kernel) },
                { "ceil_mode", settings.CeilMode, false },
            }.ToArray(),
            input.WithSpatial(spatial))
        {
            Keeps = Keeps.Sign,
        };

        ArgumentValue Sizes(EquatableArray<Dim> sizes) => areNumbers ? new SizeValue(sizes[0]) : new SizeArrayValue(sizes);
    }

    internal sealed record Settings(double NormType, EquatableArray<Dim> KernelSize, EquatableArray<Dim> Stride, bool CeilMode);
}
