using NetDsl.Managed.Kernels;
using NetDsl.Managed.Storage;

namespace NetDsl.Managed.Operations.Nn;

/// <summary>
/// What a pooling over <paramref name="Rank"/> dimensions is told. Lists of one number hold for every dimension; an empty
/// stride is the kernel's size.
/// </summary>
internal sealed record PoolSettings(string Name, int Rank, long[] Kernel, long[] Stride, long[] Padding, long[] Dilation, bool CeilMode)
{
    private static readonly string[] numbers = ["", "int", "two ints", "three ints"];

    /// <summary>Checks the shapes as PyTorch does; returns the windows and the output's shape.</summary>
    internal (PoolGeometry Geometry, long[] Output) Fit(long[] input)
    {
        CheckRank(input);
        long[] kernel = Expand(Kernel, "kernel_size"), stride = Stride.Length == 0 ? kernel : Expand(Stride, "stride");
        long[] padding = Expand(Padding, "padding"), dilation = Expand(Dilation, "dilation");
        CheckPositive(kernel, "kernel size", "k");
        if (stride.Contains(0))
            throw Errors.Native("stride should not be zero");
        CheckPositive(stride, "stride", "d");
        CheckPositive(dilation, "dilation", "dilation");
        long[] from = input[^Rank..];
        var to = new long[Rank];
        for (int i = 0; i < Rank; i++)
            to[i] = Outputs(from[i], kernel[i], stride[i], padding[i], dilation[i]);
        long planes = Shapes.Count(input.AsSpan(0, input.Length - Rank));
        if (to.Any(size => size < 1))
        {
            long[] threeD = Rank == 1 ? [1] : [];
            long channels = input[^(Rank + 1)];
            throw Errors.Native($"Given input size: ({string.Join("x", [channels, .. threeD, .. from])}). "
                + $"Calculated output size: ({string.Join("x", [channels, .. threeD, .. to])}). Output size is too small");
        }
        var geometry = new PoolGeometry
        {
            Planes = checked((int)planes),
            In = Operands.Size(from, 1),
            Out = Operands.Size(to, 1),
            Kernel = Operands.Size(kernel, 1),
            Stride = Operands.Size(stride, 1),
            Padding = Operands.Size(padding, 0),
            Dilation = Operands.Size(dilation, 1),
        };
        return (geometry, [.. input[..^Rank], .. to]);
    }

    private void CheckRank(long[] input)
    {
        bool fits = input.Length == Rank + 1 || input.Length == Rank + 2;
        if (!fits || input.AsSpan(input.Length - Rank - 1).Contains(0))
        {
            throw Errors.Native($"{Name}: Expected {Rank + 1}D or {Rank + 2}D (batch mode) tensor with optional 0 dim batch size for input, "
                + $"but got:{Shapes.Text(input)}");
        }
    }

    /// <summary>How many windows fit; one that begins in the padding behind does not count.</summary>
    private long Outputs(long size, long kernel, long stride, long padding, long dilation)
    {
        if (padding < 0)
            throw Errors.Native($"pad must be non-negative, but got pad: {padding}");
        if (padding > ((kernel - 1) * dilation + 1) / 2)
        {
            throw Errors.Native($"pad should be at most half of effective kernel size, but got pad={padding}, "
                + $"kernel_size={kernel} and dilation={dilation}");
        }
        long room = size + 2 * padding - dilation * (kernel - 1) - 1 + (CeilMode ? stride - 1 : 0);
        long outputs = (long)Math.Floor((double)room / stride) + 1;
        return CeilMode && (outputs - 1) * stride >= size + padding ? outputs - 1 : outputs;
    }

    private void CheckPositive(long[] values, string what, string prefix)
    {
        if (values.All(value => value > 0))
            return;
        string[] letters = ["T", "H", "W"];
        throw Errors.Native($"{what} should be greater than zero, but got "
            + string.Join(" ", values.Select((value, i) => $"{prefix}{letters[i + 3 - values.Length]}: {value}")));
    }

    private long[] Expand(long[] values, string name)
    {
        if (values.Length == Rank)
            return values;
        if (values.Length != 1)
        {
            throw Errors.Native($"{Name}: {name} must {(name == "stride" ? "either be omitted," : "either be")} a single int, "
                + $"or a tuple of {numbers[Rank]}");
        }
        return [.. Enumerable.Repeat(values[0], Rank)];
    }
}
