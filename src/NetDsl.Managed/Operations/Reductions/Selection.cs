using System.Numerics;
using NetDsl.Managed.Autograd;
using NetDsl.Managed.Kernels;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>The largest or smallest value along a dimension, and its index. The first of ties wins, and NaN always wins.</summary>
internal static class Selection
{
    internal static (Tensor Values, Tensor Indices) Along(Tensor x, long dim, bool keepDim, bool largest)
    {
        var d = Shapes.Dim(dim, x.Impl.Sizes.Length);
        var name = largest ? "max" : "min";
        if (x.Impl.Count == 0)
        {
            throw Errors.Native($"{name}(): Expected reduction dim {d} to have non-zero size.");
        }
        using var temporaries = Temporaries.Begin();
        var indices = Where(x, d, largest);
        var values = Gathering.Compute(x, x.Impl.Sizes.Length == 0 ? 0 : d, indices);
        var (shape, sizes) = (new Dims(x.Impl.Sizes, [d]).Result(keepDim), x.Impl.Sizes);
        var (value, index) = (Reshaped(values, shape), Reshaped(indices, shape));
        var kept = indices.Impl.Sizes;
        Tape.Record([value, null], largest ? "MaxBackward0" : "MinBackward0", [x], [index], (context, gradients) =>
        [
            gradients[0] is { } g ? Gathering.Scatter(Viewing.Reshape(g, kept), sizes, d, Viewing.Reshape(context.Saved(0), kept)) : null,
        ]);
        return (temporaries.Keep(value), temporaries.Keep(index));
    }

    internal static Tensor Argument(Tensor x, long? dim, bool keepDim, bool largest)
    {
        if (x.Impl.Count == 0)
        {
            throw Errors.Native($"arg{(largest ? "max" : "min")}(): Expected reduction dim to be specified for input.numel() == 0. "
                + "Specify the reduction dim with the 'dim' argument.");
        }
        using var temporaries = Temporaries.Begin();
        if (dim is not { } given)
        {
            using var _ = GradMode.Set(false);
            return temporaries.Keep(Reshaped(Where(Viewing.Reshape(x, [-1]), 0, largest), []));
        }
        var d = Shapes.Dim(given, x.Impl.Sizes.Length);
        return temporaries.Keep(Reshaped(Where(x, d, largest), new Dims(x.Impl.Sizes, [d]).Result(keepDim)));
    }

    /// <summary>The largest or smallest value of all. Ties share the gradient.</summary>
    internal static Tensor Overall(Tensor x, bool largest)
    {
        if (x.Impl.Count == 0)
        {
            throw Errors.Native($"{(largest ? "max" : "min")}(): Expected reduction dim to be specified for input.numel() == 0. "
                + "Specify the reduction dim with the 'dim' argument.");
        }
        return Extreme(x, [], keepDim: false, largest);
    }

    /// <summary>The largest or smallest values over several dimensions (amax, amin); ties share the gradient.</summary>
    internal static Tensor Extreme(Tensor x, ReadOnlySpan<long> dims, bool keepDim, bool largest)
    {
        using var temporaries = Temporaries.Begin();
        var over = new Dims(x.Impl.Sizes, dims);
        var (kept, along) = (over.Kept, dims.ToArray());
        Tensor values;
        using (GradMode.Set(false))
        {
            values = x;
            for (var d = 0; d < kept.Length; d++)
            {
                if (kept[d] != x.Impl.Sizes[d])
                {
                    values = Gathering.Compute(values, d, Where(values, d, largest));
                }
            }
        }
        var result = new Tensor(Gradients.Copy(values.Impl, x.dtype));
        result = Reshaped(result, over.Result(keepDim));
        return temporaries.Keep(Tape.Record(result, largest ? "AmaxBackward0" : "AminBackward0", [x], [x, result], (context, gradient) =>
        {
            var hits = Copying.To(Comparisons.Equal(context.Saved(0), Viewing.Reshape(context.Saved(1), kept)), gradient.dtype);
            return [hits.mul(Viewing.Reshape(gradient, kept)).div(Sum.Compute(hits, along, keepDim: true))];
        }));
    }

    /// <summary>The positions along a dimension, with size 1 there.</summary>
    private static Tensor Where(Tensor x, int dim, bool largest)
    {
        var rows = Rows.ToEnd(x.Impl, dim);
        var output = TensorImpl.Allocate([rows.Sizes[0], 1], ScalarType.Int64);
        switch (rows.DType)
        {
            case ScalarType.Float32: Find<float>(rows, output, largest); break;
            case ScalarType.Float64: Find<double>(rows, output, largest); break;
            case ScalarType.Int64: Find<long>(rows, output, largest); break;
            case ScalarType.Int32: Find<int>(rows, output, largest); break;
            case ScalarType.Int16: Find<short>(rows, output, largest); break;
            case ScalarType.Int8: Find<sbyte>(rows, output, largest); break;
            case ScalarType.Byte or ScalarType.Bool: Find<byte>(rows, output, largest); break;
            default: throw DTypes.Unsupported(rows.DType);
        }
        rows.Release();
        return Rows.Back(output, x.Impl.Sizes, dim);
    }

    private static void Find<T>(TensorImpl rows, TensorImpl output, bool largest) where T : unmanaged, INumber<T>
    {
        var length = (int)rows.Sizes[1];
        Work.For((int)rows.Sizes[0], Math.Max(Grains.Heavy / length, 1), (from, to) =>
        {
            var results = output.Span<long>();
            for (var row = from; row < to; row++)
            {
                var x = rows.Block.Span<T>(rows.Offset + (long)row * length, length);
                var best = 0;
                for (var i = 1; i < x.Length && !T.IsNaN(x[best]); i++)
                {
                    if (T.IsNaN(x[i]) || (largest ? x[i] > x[best] : x[i] < x[best]))
                    {
                        best = i;
                    }
                }
                results[row] = best;
            }
        });
    }

    /// <summary>A new contiguous tensor in another shape, which is not recorded as a view.</summary>
    private static Tensor Reshaped(Tensor x, long[] shape) =>
        new(x.Impl.Window(shape, Shapes.ContiguousStrides(shape), x.Impl.Offset));
}
