using NetDsl.Managed.Kernels;
using NetDsl.Managed.Storage;

namespace NetDsl.Managed.Operations.Nn;

/// <summary>
/// The arguments of a pooling over <paramref name="Rank"/> dimensions. A list with one number applies to every dimension; an empty stride
/// is the kernel size.
/// </summary>
internal sealed record PoolSettings(bool IsMaximum, int Rank, long[] Kernel, long[] Stride, long[] Padding, long[] Dilation, bool CeilMode)
{
    /// <summary>The name in error messages.</summary>
    internal string Name => $"{(IsMaximum ? "max" : "avg")}_pool{Rank}d";

    /// <summary>Checks the shapes as PyTorch does; returns the windows and the output's shape.</summary>
    internal (PoolGeometry Geometry, long[] Output) Fit(long[] input)
    {
        PoolRefusals.Input(this, input);
        long[] kernel = Expand(Kernel, "kernel_size"), stride = Stride.Length == 0 ? kernel : Expand(Stride, "stride");
        long[] padding = Expand(Padding, "padding"), dilation = Expand(Dilation, "dilation");
        PoolRefusals.Windows(this, kernel, stride, padding, dilation);
        long[] from = input[^Rank..];
        var to = new long[Rank];
        for (int i = 0; i < Rank; i++)
        {
            to[i] = Outputs(from[i], kernel[i], stride[i], padding[i], dilation[i]);
        }
        PoolRefusals.Outputs(this, input[^(Rank + 1)], from, kernel, to);
        var geometry = new PoolGeometry
        {
            Planes = checked((int)Shapes.Count(input.AsSpan(0, input.Length - Rank))),
            In = Operands.Size(from, 1),
            Out = Operands.Size(to, 1),
            Kernel = Operands.Size(kernel, 1),
            Stride = Operands.Size(stride, 1),
            Padding = Operands.Size(padding, 0),
            Dilation = Operands.Size(dilation, 1),
        };
        return (geometry, [.. input[..^Rank], .. to]);
    }

    /// <summary>The number of windows; one that would start in the right padding is left out.</summary>
    private long Outputs(long size, long kernel, long stride, long padding, long dilation)
    {
        long room = size + 2 * padding - dilation * (kernel - 1) - 1 + (CeilMode ? stride - 1 : 0);
        long outputs = (long)Math.Floor((double)room / stride) + 1;
        return CeilMode && (outputs - 1) * stride >= size + padding ? outputs - 1 : outputs;
    }

    private long[] Expand(long[] values, string name)
    {
        if (values.Length == Rank)
        {
            return values;
        }
        if (values.Length != 1)
        {
            throw PoolRefusals.Count(this, name);
        }
        return [.. Enumerable.Repeat(values[0], Rank)];
    }
}
