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

        return spatial.Select((dim, axis) => dim.Select(size => Positions(size, axis, ceil))).ToList();
    }

    private long Positions(long size, int axis, bool ceil)
    {
        var stride = (long)Stride[axis];
        var room = size + (2L * Padding[axis]) - Extent(axis);
        var positions = ((room + (ceil ? stride - 1 : 0)) / stride) + 1;
        return ceil && (positions - 1) * stride >= size + Padding[axis] ? positions - 1 : positions;
    }
}
