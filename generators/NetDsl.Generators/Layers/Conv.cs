using NetDsl.Generators.Common;
using NetDsl.Generators.Planning;

namespace NetDsl.Generators.Layers;

/// <summary>nn.Conv1d, nn.Conv2d, nn.Conv3d.</summary>
internal sealed class Conv() : Layer<Conv.Settings>("Conv", "conv")
{
    protected override Settings Read(LayerContext context)
    {
        var paddingType = context.Member("Padding", "Same", "Valid");
        if (context.Written("Padding") is "\"same\"" or "\"valid\"")
        {
            // As PyTorch writes it.
            context.BadArgument("Padding", "a size, one for each axis, Padding.Same or Padding.Valid", context.Written("Padding"));
        }

        return new(
            context.Size("channels", otherwise: 0),
            context.RequiredSizes("kernelSize", least: 1),
            context.Sizes("Stride", least: 1),
            paddingType is null ? context.Sizes("Padding", least: 0) : EquatableArray<Dim>.Empty,
            IsSame: paddingType == "Same",
            context.Sizes("Dilation", least: 1),
            context.Size("Groups", otherwise: 1),
            context.Flag("Bias"),
            context.Member("PaddingMode", "Zeros", "Reflect", "Replicate", "Circular") ?? "Zeros");
    }

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (!HasRank(context, input, 2, 4, "(C, L), (C, H, W) or (C, D, H, W)") ||
            context.Expand("kernelSize", settings.KernelSize, input, 1) is not { } kernel ||
            context.Expand("Stride", settings.Stride, input, 1) is not { } stride ||
            context.Expand("Padding", settings.Padding, input, 0) is not { } padding ||
            context.Expand("Dilation", settings.Dilation, input, 1) is not { } dilation ||
            KnownChannels(context, input) is not { } channels ||
            !Groups.Divide(context, settings.Groups, channels, settings.Channels))
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
        var mode = $"global::TorchSharp.PaddingModes.{settings.PaddingMode}";
        return new(
            WithDimension("Conv", input.Rank - 1),
            new FactoryArguments(kernel, stride, padding, dilation)
            {
                channels,
                settings.Channels,
                kernel,
                { "padding", "global::TorchSharp.Padding.Same", settings.IsSame && !padsFirst },
                { "stride", stride, 1 },
                { "padding", padding, 0 },
                { "dilation", dilation, 1 },
                { "padding_mode", mode, settings.PaddingMode != "Zeros" && !padsFirst },
                { "groups", settings.Groups, 1 },
            }.ToArray(),
            Shape.FeatureMap(settings.Channels, spatial))
        {
            Call = padsFirst ? $"global::NetDsl.Calls.Convolve({{field}}, {{0}}, [{Sizes.Join(Ends(window, input))}], {mode})" : null,
            CallSizes = padsFirst ? Ends(window, input) : EquatableArray<Dim>.Empty,
            Weights = settings.Channels * (channels / settings.Groups) * window.KernelSize,
            Bias = new("bias", settings.Channels, settings.Bias, IsPerChannel: true),
            OutputIsFree = true,
            WeightRank = input.Rank + 1,
        };
    }

    /// <summary>With padding 'same' the output has the input's size, which PyTorch has for stride 1 alone.</summary>
    private static IReadOnlyList<Dim>? SameSize(LayerContext context, Window window, Shape input)
    {
        if (window.Stride.Any(stride => stride.Size is not (null or 1)))
        {
            context.BadArgument("Stride", "1 with Padding.Same", Sizes.Display(window.Stride));
            return null;
        }

        return input.Spatial.ToList();
    }

    /// <summary>Whether padding 'same' is as wide in each axis: TorchSharp's module takes its widths in another order than its axes.</summary>
    private static bool PadsAlike(Window window, Shape input) =>
        Enumerable.Range(0, input.Rank - 1).Select(window.Extent).Distinct().Count() == 1;

    /// <summary>What padding 'same' puts before and after each axis, the last axis first: the odd one of an axis goes behind it.</summary>
    private static EquatableArray<Dim> Ends(Window window, Shape input) =>
        Enumerable.Range(0, input.Rank - 1).Reverse()
            .Select(axis => window.Extent(axis) - 1)
            .SelectMany(both => new[] { both / 2, both - (both / 2) })
            .ToEquatableArray();

    /// <summary>Reflection and wrapping take their values from the input, so they can pad by no more than it has.</summary>
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
            // 'same' puts the odd one of its dilation · (kernel − 1) on the right.
            var padding = settings.IsSame ? window.Extent(axis) / 2 : window.Padding[axis];
            if (padding.Size > dim.Size - spare)
            {
                var most = Text.Of(dim.Size!.Value - spare.Value);
                context.BadArgument(
                    "Padding", $"at most {most} with PaddingModes.{settings.PaddingMode} on {input}", padding.ToString());
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
        string PaddingMode);
}
