using System.Numerics;
using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>gather, and its counterparts scatter and scatter_add: one index for each element, along one dimension.</summary>
internal static class Gathering
{
    internal static Tensor Apply(Tensor x, long dim, Tensor index)
    {
        var d = Check(x.Impl, dim, index.Impl, "gather");
        var sizes = x.Impl.Sizes;
        return Tape.Record(Compute(x, d, index), "GatherBackward0", [x], [index],
            (context, gradient) => [Scatter(gradient, sizes, d, context.Saved(0))]);
    }

    /// <summary>The gathered values without history.</summary>
    internal static Tensor Compute(Tensor x, int dim, Tensor index)
    {
        var output = TensorImpl.Allocate(index.Impl.Sizes, x.dtype);
        Walk(x.Impl, output, index.Impl, dim, Direction.Gather);
        return new Tensor(output);
    }

    /// <summary>Zeros of the given shape, with the values added where the indices say.</summary>
    internal static Tensor Scatter(Tensor values, long[] sizes, int dim, Tensor index)
    {
        var whole = Factories.Zeros(sizes, values.dtype);
        Walk(whole.Impl, values.Impl, index.Impl, dim, Direction.Add);
        return whole;
    }

    internal static Tensor ScatterInPlace(Tensor x, long dim, Tensor index, Tensor source, bool add)
    {
        var d = Check(x.Impl, dim, index.Impl, add ? "scatter_add" : "scatter");
        if (source.dtype != x.dtype)
        {
            throw Errors.Native("scatter(): Expected self.dtype to be equal to src.dtype");
        }
        Tape.CheckInPlace(x);
        Walk(x.Impl, source.Impl, index.Impl, d, add ? Direction.Add : Direction.Set);
        var sizes = source.Impl.Sizes;
        return Tape.RecordInPlace(x, add ? "ScatterAddBackward0" : "ScatterBackward0", [x, source], [index], (context, gradient) =>
        {
            var indices = context.Saved(0);
            var own = gradient;
            if (!add && context.Needs(0))
            {
                own = Copying.Clone(gradient);
                Walk(own.Impl, Factories.Zeros(indices.Impl.Sizes, gradient.dtype).Impl, indices.Impl, d, Direction.Set);
            }
            return [context.Needs(0) ? own : null, context.Needs(1) ? Padded(Compute(gradient, d, indices), sizes) : null];
        });
    }

    internal static Tensor ScatterCopy(Tensor x, long dim, Tensor index, Tensor source, bool add)
    {
        using var temporaries = Temporaries.Begin();
        return temporaries.Keep(ScatterInPlace(Copying.Clone(x), dim, index, source, add));
    }

    private enum Direction
    {
        Gather,
        Set,
        Add,
    }

    /// <summary>The source may be larger than the index: its unused elements get a zero gradient.</summary>
    private static Tensor Padded(Tensor gradient, long[] sizes)
    {
        if (gradient.Impl.Sizes.AsSpan().SequenceEqual(sizes))
        {
            return gradient;
        }
        var whole = Factories.Zeros(sizes, gradient.dtype);
        StridedCopy.Run(gradient.Impl, new Tensor(whole.Impl.Window(gradient.Impl.Sizes, whole.Impl.Strides, 0)).Impl);
        return whole;
    }

    private static int Check(TensorImpl x, long dim, TensorImpl index, string what)
    {
        var d = Shapes.Dim(dim, x.Sizes.Length);
        if (index.DType != ScalarType.Int64)
        {
            throw Errors.Native($"{what}(): Expected dtype int64 for index");
        }
        if (Math.Max(index.Sizes.Length, 1) != Math.Max(x.Sizes.Length, 1))
        {
            throw Errors.Native($"Index tensor must have the same number of dimensions as {(what == "gather" ? "input" : "self")} tensor");
        }
        for (var i = 0; i < index.Sizes.Length; i++)
        {
            if (i != d && index.Sizes[i] > x.Sizes[i])
            {
                throw Errors.Native(
                    $"Size does not match at dimension {i} expected index {Shapes.Text(index.Sizes)} to be smaller than self "
                    + $"{Shapes.Text(x.Sizes)} apart from dimension {d}");
            }
        }
        return d;
    }

    private static void Walk(TensorImpl whole, TensorImpl part, TensorImpl index, int dim, Direction direction)
    {
        switch (whole.DType)
        {
            case ScalarType.Float32: Typed<float>(whole, part, index, dim, direction); break;
            case ScalarType.Float64: Typed<double>(whole, part, index, dim, direction); break;
            case ScalarType.Int64: Typed<long>(whole, part, index, dim, direction); break;
            case ScalarType.Int32: Typed<int>(whole, part, index, dim, direction); break;
            case ScalarType.Int16: Typed<short>(whole, part, index, dim, direction); break;
            case ScalarType.Int8: Typed<sbyte>(whole, part, index, dim, direction); break;
            case ScalarType.Byte or ScalarType.Bool: Typed<byte>(whole, part, index, dim, direction); break;
            default: throw DTypes.Unsupported(whole.DType);
        }
    }

    private static void Typed<T>(TensorImpl whole, TensorImpl part, TensorImpl index, int dim, Direction direction)
        where T : unmanaged, INumber<T>
    {
        var (length, step) = whole.Sizes.Length == 0 ? (1, 1) : (whole.Sizes[dim], whole.Strides[dim]);
        var elsewhere = (long[])whole.Strides.Clone();
        if (elsewhere.Length > 0)
        {
            elsewhere[dim] = 0;
        }
        if (elsewhere.Length != index.Sizes.Length)
        {
            elsewhere = new long[index.Sizes.Length];
        }
        var at = new StridedWalk(index.Sizes, elsewhere);
        var value = new StridedWalk(index.Sizes, part.Strides.Length == index.Sizes.Length ? part.Strides : new long[index.Sizes.Length]);
        var key = new StridedWalk(index.Sizes, index.Strides);
        var all = whole.Extent<T>();
        var some = part.Extent<T>();
        var keys = index.Extent<long>();
        for (var i = 0L; i < index.Count; i++, at.Next(), value.Next(), key.Next())
        {
            var position = keys[(int)key.Position];
            if (position < 0 || position >= length)
            {
                throw Errors.Native($"index {position} is out of bounds for dimension {dim} with size {length}");
            }
            ref var element = ref all[(int)(at.Position + position * step)];
            ref var other = ref some[(int)value.Position];
            if (direction == Direction.Gather)
            {
                other = element;
            }
            else if (direction == Direction.Set)
            {
                element = other;
            }
            else
            {
                element += other;
            }
        }
    }
}
