using System.Numerics;
using NetDsl.Managed.Autograd;
using NetDsl.Managed.Kernels;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations.Nn;

/// <summary>Other sizes of the spatial axes, one axis after the other.</summary>
internal static class Interpolation
{
    private static readonly string[] modes = ["nearest", "linear", "bilinear", "bicubic", "trilinear", "area", "nearest-exact"];

    internal static Tensor Apply(
        Tensor input, long[]? size, double[]? factors, InterpolationMode mode, bool? alignCorners, bool recompute, bool antialias)
    {
        var from = input.Impl.Sizes;
        int rank = from.Length - 2;
        Check(rank, from.Length, mode, alignCorners, antialias);
        var to = Sizes(from[^Math.Max(rank, 0)..], size, factors);
        if (mode == InterpolationMode.Area)
            return PoolAverage.Adaptive(input, rank, to);
        Operands.CheckFloat(input, "interpolate");
        if (to.Contains(0) || from.AsSpan(2).Contains(0))
        {
            throw Errors.Native("Input and output sizes should be greater than 0, "
                + $"but got input {Shapes.Text(from[2..])} output {Shapes.Text(to)}");
        }
        bool keepsFactor = factors is not null && !recompute;
        var axes = Enumerable.Range(0, rank).Select(axis => Resampling.Of(
            checked((int)from[axis + 2]), checked((int)to[axis]), keepsFactor ? factors![axis] : null, mode, alignCorners ?? false, antialias)).ToArray();
        using var temporaries = Temporaries.Begin();
        var result = Resize(Operands.Contiguous(input), axes, transposed: false);
        return temporaries.Keep(Tape.Record(result, "UpsampleBackward0", [input], [], (_, gradient) =>
            [Resize(Operands.Contiguous(gradient), axes, transposed: true)]));
    }

    private static void Check(int rank, int dimensions, InterpolationMode mode, bool? alignCorners, bool antialias)
    {
        bool byWeights = mode is InterpolationMode.Linear or InterpolationMode.Bilinear or InterpolationMode.Bicubic or InterpolationMode.Trilinear;
        if (!byWeights && alignCorners is not null)
        {
            throw Errors.Native("align_corners option can only be set with the interpolating modes: linear | bilinear | bicubic | trilinear");
        }
        if (antialias && (rank != 2 || mode is not (InterpolationMode.Bilinear or InterpolationMode.Bicubic)))
            throw Errors.Native("Anti-alias option is only supported for bilinear and bicubic modes");
        if (rank is < 1 or > 3)
        {
            throw Errors.Native("Input Error: Only 3D, 4D and 5D input Tensors supported "
                + $"(got {dimensions}D) for the modes: nearest | linear | bilinear | bicubic | trilinear | area | nearest-exact (got {modes[(int)mode]})");
        }
        int expected = mode switch
        {
            InterpolationMode.Linear => 1,
            InterpolationMode.Bilinear or InterpolationMode.Bicubic => 2,
            InterpolationMode.Trilinear => 3,
            _ => rank,
        };
        if (expected != rank)
            throw Errors.Native($"Got {dimensions}D input, but {modes[(int)mode]} mode needs {expected + 2}D input");
    }

    private static long[] Sizes(long[] from, long[]? size, double[]? factors)
    {
        if (size is null && factors is null)
            throw Errors.Native("either size or scale_factor should be defined");
        if (size is not null && factors is not null)
            throw Errors.Native("only one of size or scale_factor should be defined");
        if (size is not null && size.Length != from.Length)
            throw Errors.Native($"size shape must match input shape. Input is {from.Length}D, size is {size.Length}");
        if (factors is not null && factors.Length != from.Length)
            throw Errors.Native($"scale_factor shape must match input shape. Input is {from.Length}D, scale_factor is {factors.Length}");
        return size ?? [.. from.Select((length, axis) => (long)Math.Floor(length * factors![axis]))];
    }

    private static Tensor Resize(Tensor x, Resampling[] axes, bool transposed)
    {
        for (int axis = 0; axis < axes.Length; axis++)
            x = x.dtype == ScalarType.Float32 ? Axis<float>(x, axis + 2, axes[axis], transposed) : Axis<double>(x, axis + 2, axes[axis], transposed);
        return x;
    }

    private static Tensor Axis<T>(Tensor x, int axis, Resampling parts, bool transposed) where T : unmanaged, INumber<T>
    {
        var size = x.Impl.Sizes;
        var (from, to) = transposed ? (parts.To, parts.From) : (parts.From, parts.To);
        int outer = Operands.Product(size.AsSpan(0, axis)), inner = Operands.Product(size.AsSpan(axis + 1));
        var result = Factories.Zeros([.. size[..axis], to, .. size[(axis + 1)..]], x.dtype);
        T[] weights = [.. parts.Weight.Select(T.CreateTruncating)];
        Work.For(outer, Math.Max(1, 8 * 1024 / Math.Max(1, to * inner)), (first, last) =>
        {
            for (int plane = first; plane < last; plane++)
            {
                var source = x.Impl.Span<T>().Slice(plane * from * inner, from * inner);
                var target = result.Impl.Span<T>().Slice(plane * to * inner, to * inner);
                for (int i = 0; i < parts.To; i++)
                {
                    for (int part = parts.Start[i]; part < parts.Start[i + 1]; part++)
                    {
                        var (read, written) = transposed ? (i, parts.Index[part]) : (parts.Index[part], i);
                        Add(source.Slice(read * inner, inner), weights[part], target.Slice(written * inner, inner));
                    }
                }
            }
        });
        return result;
    }

    /// <summary>Adds a row times a number, a vector at a time where the row is long enough.</summary>
    private static void Add<T>(ReadOnlySpan<T> row, T weight, Span<T> sum) where T : unmanaged, INumber<T>
    {
        int i = 0;
        for (; i <= row.Length - Vector<T>.Count; i += Vector<T>.Count)
            (new Vector<T>(sum[i..]) + new Vector<T>(row[i..]) * weight).CopyTo(sum[i..]);
        for (; i < row.Length; i++)
            sum[i] += row[i] * weight;
    }
}
