using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.ConvTranspose1d, nn.ConvTranspose2d, nn.ConvTranspose3d.</summary>
internal sealed class ConvTranspose() : Layer<ConvTranspose.Settings>("ConvTranspose", "convt")
{
    public override bool FollowsMode(AttributeSpec attribute) => Parametrization.FollowsMode(attribute);

    protected override Settings Read(LayerContext context) => new(
        context.Size(nameof(Settings.Channels), otherwise: 0),
        context.RequiredSizes(nameof(Settings.KernelSize), least: 1),
        context.Sizes(nameof(Settings.Stride), least: 1),
        context.Sizes(nameof(Settings.Padding), least: 0),
        context.Sizes(nameof(Settings.OutputPadding), least: 0),
        context.Sizes(nameof(Settings.Dilation), least: 1),
        context.Size(nameof(Settings.Groups), otherwise: 1),
        context.Flag(nameof(Settings.Bias)),
        Parametrization.Read(context));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (!HasChannels(context, input, 2, 4, "(C, L), (C, H, W) or (C, D, H, W)") ||
            !Order(context, settings, input).Check() ||
            context.Expand(nameof(Settings.KernelSize), settings.KernelSize, input, 1) is not { } kernel ||
            context.Expand(nameof(Settings.Stride), settings.Stride, input, 1) is not { } stride ||
            context.Expand(nameof(Settings.Padding), settings.Padding, input, 0) is not { } padding ||
            context.Expand(nameof(Settings.OutputPadding), settings.OutputPadding, input, 0) is not { } outputPadding ||
            context.Expand(nameof(Settings.Dilation), settings.Dilation, input, 1) is not { } dilation ||
            KnownChannels(context, input) is not { } channels ||
            !ChannelGroups.Divide(context, settings.Groups, channels, settings.Channels))
        {
            return null;
        }

        var window = new Window(kernel, stride, padding, dilation);
        if (Spatial(context, window, outputPadding, input) is not { } spatial)
        {
            return null;
        }

        var output = Shape.FeatureMap(settings.Channels, spatial);
        var arguments = new ModuleArguments(kernel, stride, padding, outputPadding, dilation)
        {
            channels,
            settings.Channels,
            kernel,
            { "stride", stride, 1 },
            { "padding", padding, 0 },
            { "output_padding", outputPadding, 0 },
            { "dilation", dilation, 1 },
            { "groups", settings.Groups, 1 },
        }.ToArray();

        // TorchSharp applies the first output padding to all axes.
        var facts = outputPadding.Distinct().Count() == 1
            ? new LayerFacts(WithDimension("ConvTranspose", input.Rank - 1), arguments, output)
            : LayerFacts.OfLibrary("ConvTranspose", arguments, output);
        facts = facts with
        {
            Weights = channels * (settings.Channels / settings.Groups) * window.KernelSize,
            Bias = new("bias", settings.Channels, settings.Bias, IsPerChannel: true),
            OutputIsOverwritable = true,
            WeightRank = input.Rank + 1,
        };
        return Parametrization.Of(facts, settings.Parametrization, places: channels);
    }

    private static PyTorchOrder Order(LayerContext context, Settings settings, Shape input) =>
        new(
            context, settings.Channels, settings.KernelSize, settings.Padding, input,
            nameof(Settings.Stride), nameof(Settings.Padding), nameof(Settings.OutputPadding), nameof(Settings.Groups))
        {
            IsTransposed = true,
        };

    /// <summary><c>(in − 1)·stride − 2·padding + dilation·(kernel − 1) + output_padding + 1</c>.</summary>
    private static IReadOnlyList<Dim>? Spatial(LayerContext context, Window window, EquatableArray<Dim> outputPadding, Shape input)
    {
        var spatial = new List<Dim>();
        foreach (var dim in input.Spatial)
        {
            var axis = spatial.Count;
            if (outputPadding[axis].Size >= window.Stride[axis].Size && outputPadding[axis].Size >= window.Dilation[axis].Size)
            {
                context.BadArgument(nameof(Settings.OutputPadding), "smaller than Stride or Dilation", Sizes.Display(outputPadding));
                return null;
            }

            var output = ((dim - 1) * window.Stride[axis]) - (window.Padding[axis] * 2) + window.Extent(axis) + outputPadding[axis];
            if (output.Size < 1)
            {
                context.BadArgument(nameof(Settings.Padding), $"small enough to leave an output of {input}", Sizes.Display(window.Padding));
                return null;
            }

            spatial.Add(output);
        }

        return spatial;
    }

    internal sealed record Settings(
        Dim Channels,
        EquatableArray<Dim> KernelSize,
        EquatableArray<Dim> Stride,
        EquatableArray<Dim> Padding,
        EquatableArray<Dim> OutputPadding,
        EquatableArray<Dim> Dilation,
        Dim Groups,
        bool? Bias,
        Parametrization? Parametrization);
}
