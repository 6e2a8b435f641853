using System.Numerics;
using NetDsl.Managed.Autograd;
using NetDsl.Managed.Kernels;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations.Nn;

/// <summary>Resizes the spatial axes, one axis after the other.</summary>
internal static class Interpolation
{
    internal static Tensor Apply(
        Tensor input, long[]? size, double[]? factors, InterpolationMode mode, bool? alignCorners, bool recompute, bool antialias)
    {
        var from = input.Impl.Sizes;
        InterpolationRefusals.Check(from, size, factors, mode, alignCorners, recompute, antialias);
        long[] to = Sizes(from[2..], size, factors);
        if (mode == InterpolationMode.Area)
        {
            return PoolAverage.Adaptive(input, to.Length, to);
        }
        Operands.CheckFloat(input, "interpolate");
        InterpolationRefusals.CheckSizes(from, to);
        Resizing resizing = new(from[2..], to, recompute ? null : factors, mode, alignCorners ?? false, antialias, input.dtype);
        return Apply(input, resizing.Forward(), resizing.Backward(), transposed: false);
    }

    /// <summary>The nearest values of the input, as libtorch's own operation does it: with a size or with factors, not both.</summary>
    internal static Tensor Nearest(Tensor input, int rank, long[]? size, double[]? factors)
    {
        if (size is null == factors is null)
        {
            throw Errors.Native("Must specify exactly one of output_size and scale_factors");
        }
        if (input.dim() != rank + 2)
        {
            throw Errors.Native($"It is expected input_size equals to {rank + 2}, but got size {input.dim()}");
        }
        return Apply(input, size, factors, InterpolationMode.Nearest, null, recompute: false, antialias: false);
    }

    /// <summary>
    /// The gradient of <see cref="Nearest"/>: each position of the input, (N, C, …), receives the sum of its copies' gradients.
    /// </summary>
    internal static Tensor NearestGradient(Tensor gradient, int rank, long[] input, long[]? size, double[]? factors)
    {
        if (size is null == factors is null)
        {
            throw Errors.Native("Must specify exactly one of output_size and scale_factors");
        }
        InterpolationRefusals.CheckGradient(gradient.Impl.Sizes, rank, input, size, factors);
        long[] to = Sizes(input[2..], size, factors);
        InterpolationRefusals.CheckGradientShape(gradient.Impl.Sizes, [.. input[..2], .. to]);
        Operands.CheckFloat(gradient, "upsample_nearest_backward");
        InterpolationRefusals.CheckSizes(input, to);
        Resizing resizing = new(input[2..], to, factors, InterpolationMode.Nearest, AlignCorners: false, Antialias: false, gradient.dtype);
        return Apply(gradient, resizing.Backward(), resizing.Forward(), transposed: true);
    }

    /// <param name="input">The values.</param>
    /// <param name="axes">What becomes of each spatial axis.</param>
    /// <param name="backward">The same in the gradient.</param>
    /// <param name="transposed">Whether the result has the sizes that the axes come from, as a gradient has.</param>
    private static Tensor Apply(Tensor input, Resampling[] axes, Resampling[] backward, bool transposed)
    {
        using var temporaries = Temporaries.Begin();
        var result = Resize(Operands.Contiguous(input), axes, transposed);
        return temporaries.Keep(Tape.Record(result, "UpsampleBackward0", [input], [], (_, gradient) =>
            [Resize(Operands.Contiguous(gradient), backward, !transposed)]));
    }

    private static long[] Sizes(long[] from, long[]? size, double[]? factors) =>
        size ?? [.. from.Select((length, axis) => (long)Math.Floor(length * factors![axis]))];

    private static Tensor Resize(Tensor x, Resampling[] axes, bool transposed)
    {
        for (int axis = 0; axis < axes.Length; axis++)
        {
            x = x.dtype == ScalarType.Float32
                ? Axis<float>(x, axis + 2, axes[axis], transposed)
                : Axis<double>(x, axis + 2, axes[axis], transposed);
        }
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
        {
            (new Vector<T>(sum[i..]) + new Vector<T>(row[i..]) * weight).CopyTo(sum[i..]);
        }
        for (; i < row.Length; i++)
        {
            sum[i] += row[i] * weight;
        }
    }
}
