using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.Conv1d, nn.Conv2d, nn.Conv3d.</summary>
internal sealed class Conv() : Layer<Conv.Settings>("Conv", "conv")
{
    public override bool FollowsMode(AttributeSpec attribute) => Parametrization.FollowsMode(attribute);

    protected override Settings Read(LayerContext context)
    {
        var paddingType = context.Member(nameof(Settings.Padding), "Same", "Valid");
        if (context.Display(nameof(Settings.Padding)) is "\"same\"" or "\"valid\"")
        {
            // PyTorch's spelling.
            context.BadArgument(
                nameof(Settings.Padding), "a size, one for each axis, Padding.Same or Padding.Valid",
                context.Display(nameof(Settings.Padding)));
        }

        return new(
            context.Size(nameof(Settings.Channels), otherwise: 0),
            context.RequiredSizes(nameof(Settings.KernelSize), least: 1),
            context.Sizes(nameof(Settings.Stride), least: 1),
            paddingType is null ? context.Sizes(nameof(Settings.Padding), least: 0) : EquatableArray<Dim>.Empty,
            IsSame: paddingType == "Same",
            context.Sizes(nameof(Settings.Dilation), least: 1),
            context.Size(nameof(Settings.Groups), otherwise: 1),
            context.Flag(nameof(Settings.Bias)),
            context.Member(nameof(Settings.PaddingMode), "Zeros", "Reflect", "Replicate", "Circular") ?? "Zeros",
            Parametrization.Read(context));
    }

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (!HasChannels(context, input, 2, 4, "(C, L), (C, H, W) or (C, D, H, W)") ||
            !Order(context, settings, input).Check() ||
            context.Expand(nameof(Settings.KernelSize), settings.KernelSize, input, 1) is not { } kernel ||
            context.Expand(nameof(Settings.Stride), settings.Stride, input, 1) is not { } stride ||
            context.Expand(nameof(Settings.Padding), settings.Padding, input, 0) is not { } padding ||
            context.Expand(nameof(Settings.Dilation), settings.Dilation, input, 1) is not { } dilation ||
            KnownChannels(context, input) is not { } channels ||
            !ChannelGroups.Divide(context, settings.Groups, channels, settings.Channels))
        {
            return null;
        }

        var window = new Window(kernel, stride, padding, dilation);
        var spatial = settings.IsSame ? SameSize(context, window, input) : window.Slide(context, input);
        if (spatial is null || !PaddingFits(context, settings, window, input))
        {
            return null;
        }

        var padsFirst = settings.IsSame && settings.PaddingMode != "Zeros" && !PadsAlike(window, input);
        var facts = new LayerFacts(
            WithDimension("Conv", input.Rank - 1),
            new ModuleArguments(kernel, stride, padding, dilation)
            {
                channels,
                settings.Channels,
                kernel,
                { "padding", "Padding", settings.IsSame && !padsFirst ? "Same" : "", "" },
                { "stride", stride, 1 },
                { "padding", padding, 0 },
                { "dilation", dilation, 1 },
                { "padding_mode", "PaddingModes", padsFirst ? "Zeros" : settings.PaddingMode, "Zeros" },
                { "groups", settings.Groups, 1 },
            }.ToArray(),
            Shape.FeatureMap(settings.Channels, spatial))
        {
            Operation = padsFirst ? new PaddedConvolution(Ends(window, input), settings.PaddingMode) : new ModuleCall(),
            Weights = settings.Channels * (channels / settings.Groups) * window.KernelSize,
            Bias = new("bias", settings.Channels, settings.Bias, IsPerChannel: true),
            OutputIsOverwritable = true,
            WeightRank = input.Rank + 1,
        };
        return Parametrization.Of(facts, settings.Parametrization, places: settings.Channels);
    }

    private static PyTorchOrder Order(LayerContext context, Settings settings, Shape input) =>
        new(
            context, settings.Channels, settings.KernelSize, settings.Padding, input,
            nameof(Settings.Stride), nameof(Settings.Padding), nameof(Settings.Dilation), nameof(Settings.Groups))
        {
            IsSame = settings.IsSame,
        };

    /// <summary>With padding 'same' the output has the input's size; PyTorch supports it for stride 1 only.</summary>
    private static IReadOnlyList<Dim>? SameSize(LayerContext context, Window window, Shape input)
    {
        if (window.Stride.Any(stride => stride.Size is not (null or 1)))
        {
            context.BadArgument(nameof(Settings.Stride), "1 with Padding.Same", Sizes.Display(window.Stride));
            return null;
        }

        return input.Spatial.ToList();
    }

    /// <summary>
    /// Whether padding 'same' is equal on all axes: TorchSharp's module applies the paddings in the reverse order of the axes.
    /// </summary>
    private static bool PadsAlike(Window window, Shape input) =>
        Enumerable.Range(0, input.Rank - 1).Select(window.Extent).Distinct().Count() == 1;

    /// <summary>
    /// The padding of 'same' before and after each axis, last axis first; an odd total puts the extra value after the axis.
    /// </summary>
    private static EquatableArray<Dim> Ends(Window window, Shape input) =>
        Enumerable.Range(0, input.Rank - 1).Reverse()
            .Select(axis => window.Extent(axis) - 1)
            .SelectMany(both => new[] { both / 2, both - (both / 2) })
            .ToEquatableArray();

    /// <summary>Reflection and circular padding copy from the input, so they cannot be larger than it allows.</summary>
    private static bool PaddingFits(LayerContext context, Settings settings, Window window, Shape input)
    {
        var spare = settings.PaddingMode switch { "Reflect" => 1, "Circular" => 0, _ => (int?)null };
        if (spare is null)
        {
            return true;
        }

        var axis = 0;
        foreach (var dim in input.Spatial)
        {
            // With 'same', an odd total of dilation · (kernel − 1) puts the extra value on the right.
            var padding = settings.IsSame ? window.Extent(axis) / 2 : window.Padding[axis];
            if (padding.Size > dim.Size - spare)
            {
                var most = Text.Of(dim.Size!.Value - spare.Value);
                context.BadArgument(
                    nameof(Settings.Padding), $"at most {most} with PaddingModes.{settings.PaddingMode} on {input}", padding.ToString());
                return false;
            }

            axis++;
        }

        return true;
    }

    internal sealed record Settings(
        Dim Channels,
        EquatableArray<Dim> KernelSize,
        EquatableArray<Dim> Stride,
        EquatableArray<Dim> Padding,
        bool IsSame,
        EquatableArray<Dim> Dilation,
        Dim Groups,
        bool? Bias,
        string PaddingMode,
        Parametrization? Parametrization);
}
