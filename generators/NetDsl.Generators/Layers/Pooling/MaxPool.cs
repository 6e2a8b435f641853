using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.MaxPool1d, nn.MaxPool2d, nn.MaxPool3d.</summary>
internal sealed class MaxPool() : Layer<MaxPool.Settings>("MaxPool", "maxpool")
{
    public override IEnumerable<string> FurtherOutputs => ["indices"];

    public override bool NamesFurtherOutputs => false;

    protected override Settings Read(LayerContext context) => new(
        context.RequiredSizes(nameof(Settings.KernelSize), least: 1),
        context.Sizes(nameof(Settings.Stride), least: 1),
        context.Sizes(nameof(Settings.Padding), least: 0),
        context.Sizes(nameof(Settings.Dilation), least: 1),
        context.Flag(nameof(Settings.CeilMode), false));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (!HasChannels(context, input, 2, 4, "(C, L), (C, H, W) or (C, D, H, W)") ||
            !Pool.Order(context, input, settings.KernelSize, settings.Padding, settings.CeilMode, nameof(Settings.Dilation)).Check() ||
            Pool.Window(context, input, settings.KernelSize, settings.Stride, settings.Padding, settings.Dilation) is not { } window ||
            window.Slide(context, input, settings.CeilMode) is not { } spatial)
        {
            return null;
        }

        return new(
            WithDimension("MaxPool", input.Rank - 1),
            new ModuleArguments(window.Kernel, window.Stride, window.Padding, window.Dilation)
            {
                window.Kernel,
                { "stride", window.Stride, window.Kernel },
                { "padding", window.Padding, 0 },
                { "dilation", window.Dilation, 1 },
                { "ceil_mode", settings.CeilMode, false },
            }.ToArray(),
            input.WithSpatial(spatial))
        {
            Operation = new PoolingCall(window),
            FurtherOutputs = EquatableArray.Of(input.WithSpatial(spatial)),
            ChannelConstant = ChannelConstant.Passes,
            Keeps = Keeps.Range,
        };
    }

    internal sealed record Settings(
        EquatableArray<Dim> KernelSize, EquatableArray<Dim> Stride, EquatableArray<Dim> Padding, EquatableArray<Dim> Dilation,
        bool CeilMode);
}
