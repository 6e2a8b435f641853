using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Planning;

namespace NetDsl.Generators.Layers;

/// <summary>A window that slides over the spatial dimensions, a number for each of them.</summary>
internal sealed record Window(
    EquatableArray<int> Kernel, EquatableArray<int> Stride, EquatableArray<int> Padding, EquatableArray<int> Dilation)
{
    /// <summary>How far the window reaches in a dimension, dilation included.</summary>
    public long Extent(int axis) => ((long)Dilation[axis] * (Kernel[axis] - 1)) + 1;

    public long KernelSize => Kernel.Aggregate(1L, (product, size) => checked(product * size));

    /// <summary>
    /// The output's spatial dimensions: <c>⌊(in + 2·padding − dilation·(kernel − 1) − 1) / stride⌋ + 1</c>. With
    /// <paramref name="ceil"/> rounded up, less a last window that would start in the right padding. Null, with a finding, where the
    /// window does not fit.
    /// </summary>
    public IReadOnlyList<Dim>? Slide(LayerContext context, Shape input, bool ceil = false)
    {
        var spatial = input.Spatial.ToList();
        if (spatial.Where((dim, axis) => dim.Size + (2L * Padding[axis]) < Extent(axis)).Any())
        {
            var extents = Enumerable.Range(0, spatial.Count).Select(axis => Text.Of(Extent(axis)));
            var padded = spatial.Select((dim, axis) => dim.Select(size => size + (2L * Padding[axis])).ToString());
            context.Report(
                Descriptors.WindowTooLarge,
                context.Label, $"({Text.Join(extents)})", input.ToString(), context.Source, $"({Text.Join(padded)})");
            return null;
        }

        var positions = spatial.Select((dim, axis) => dim.Select(size => Positions(size, axis, ceil))).ToList();
        ReportDropped(context, input, spatial, positions);
        return positions;
    }

    /// <summary>
    /// Says where the last rows or columns are in no window. A stride beyond the window leaves out some everywhere, which is meant.
    /// </summary>
    private void ReportDropped(LayerContext context, Shape input, List<Dim> spatial, List<Dim> positions)
    {
        string[] names = spatial.Count switch { 1 => ["positions"], 2 => ["rows", "columns"], _ => ["slices", "rows", "columns"] };
        var seen = new List<string>();
        for (var axis = 0; axis < spatial.Count; axis++)
        {
            if (spatial[axis].Size is { } size && Stride[axis] <= Extent(axis))
            {
                var end = ((positions[axis].Size!.Value - 1) * Stride[axis]) + Extent(axis) - Padding[axis];
                if (end < size)
                {
                    seen.Add($"{Text.Of(end)} of {Text.Of(size)} {names[axis]}");
                }
            }
        }

        if (seen.Count > 0)
        {
            context.ReportAt("Stride", Descriptors.DroppedBorder, context.Label, Text.And(seen), input.ToString(), context.Source);
        }
    }

    private long Positions(long size, int axis, bool ceil)
    {
        var stride = (long)Stride[axis];
        var room = size + (2L * Padding[axis]) - Extent(axis);
        var positions = ((room + (ceil ? stride - 1 : 0)) / stride) + 1;
        return ceil && (positions - 1) * stride >= size + Padding[axis] ? positions - 1 : positions;
    }
}
