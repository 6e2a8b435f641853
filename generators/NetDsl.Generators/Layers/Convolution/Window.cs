using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>A window that slides over the spatial dimensions, with one number for each.</summary>
internal sealed record Window(
    EquatableArray<Dim> Kernel, EquatableArray<Dim> Stride, EquatableArray<Dim> Padding, EquatableArray<Dim> Dilation)
{
    /// <summary>The extent of the window in a dimension, dilation included.</summary>
    public Dim Extent(int axis) => (Dilation[axis] * (Kernel[axis] - 1)) + 1;

    public Dim KernelSize => Shape.Product(Kernel);

    /// <summary>
    /// The output's spatial dimensions: <c>⌊(in + 2·padding − dilation·(kernel − 1) − 1) / stride⌋ + 1</c>. With <paramref name="ceil"/>
    /// the quotient is rounded up, without a last window that would start in the right padding. Null, with a finding, where no window fits.
    /// </summary>
    public IReadOnlyList<Dim>? Slide(LayerContext context, Shape input, bool ceil = false)
    {
        var spatial = input.Spatial.ToList();
        var padded = spatial.Select((dim, axis) => dim + (Padding[axis] * 2)).ToList();
        var positions = spatial.Select((dim, axis) => Positions(dim, axis, ceil)).ToList();
        if (positions.Where((count, axis) => count.Size < 1 || (!ceil && (padded[axis] - Extent(axis)).Size < 0)).Any())
        {
            var extents = Enumerable.Range(0, spatial.Count).Select(Extent);
            var advice = LikelyInput.Advice(context, input) ?? ChannelAxes.AdviceOfLast(input)
                ?? new("Use a smaller kernel, more padding, or less stride or pooling above it.");
            context.ReportSuggesting(
                argument: null, advice.Suggestion, Descriptors.WindowTooLarge, context.Label, $"({Sizes.Join(extents)})", input.ToString(),
                context.Source, $"({input.SpatialAxes}) = ({Sizes.Join(padded)})", advice.Text);
            return null;
        }

        ReportDropped(context, input, spatial, positions);
        return positions;
    }

    /// <summary>
    /// Reports trailing rows or columns that no window covers. A stride larger than the window skips values on purpose.
    /// </summary>
    private void ReportDropped(LayerContext context, Shape input, List<Dim> spatial, List<Dim> positions)
    {
        string[] names = spatial.Count switch { 1 => ["positions"], 2 => ["rows", "columns"], _ => ["slices", "rows", "columns"] };
        var seen = new List<string>();
        for (var axis = 0; axis < spatial.Count; axis++)
        {
            var end = ((positions[axis] - 1) * Stride[axis]) + Extent(axis) - Padding[axis];
            if (Stride[axis].Size <= Extent(axis).Size && end.Size < spatial[axis].Size)
            {
                seen.Add($"{end} of {spatial[axis]} {names[axis]}");
            }
        }

        if (seen.Count > 0)
        {
            context.ReportAt(nameof(Stride), Descriptors.DroppedBorder, context.Label, Text.And(seen), input.ToString(), context.Source);
        }
    }

    private Dim Positions(Dim dim, int axis, bool ceil)
    {
        var (stride, padding) = (Stride[axis], Padding[axis]);
        var room = dim + (padding * 2) - Extent(axis);
        if (!ceil || stride == 1)
        {
            return (room / stride) + 1;
        }

        // Only numbers tell whether the last window starts in the padding.
        var last = (room + stride - 1) / stride;
        return (last * stride).Size is { } start && (dim + padding).Size is { } end ? last + (start >= end ? 0 : 1) : Dim.Any;
    }
}
