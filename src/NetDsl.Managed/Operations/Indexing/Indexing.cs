using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>Rows chosen by number along one dimension: index_select and its in-place counterparts.</summary>
internal static class Indexing
{
    internal static Tensor IndexSelect(Tensor x, long dim, Tensor index)
    {
        var d = Check(x.Impl, dim, index.Impl, "index_select");
        var (sizes, count) = (x.Impl.Sizes, index.Impl.Count);
        using var temporaries = Temporaries.Begin();
        var keys = Keys(index, x.Impl.Sizes.Length == 0 ? 1 : sizes[d], "index out of range in self");
        long[] shape = sizes.Length == 0 ? [] : [.. sizes[..d], count, .. sizes[(d + 1)..]];
        var output = new Tensor(TensorImpl.Allocate(shape, x.dtype));
        ForEach(keys, x.Impl, output.Impl, d, StridedCopy.Run);
        return temporaries.Keep(Tape.Record(output, "IndexSelectBackward0", [x], [index], (context, gradient) =>
        {
            var whole = Factories.Zeros(sizes, gradient.dtype);
            ForEach(Keys(context.Saved(0), long.MaxValue, ""), whole.Impl, gradient.Impl, d, AddRow);
            return [whole];
        }));
    }

    /// <summary>x[index] += alpha · source along a dimension.</summary>
    internal static Tensor AddInto(Tensor x, long dim, Tensor index, Tensor source, Scalar alpha)
    {
        var d = Check(x.Impl, dim, index.Impl, "index_add_");
        CheckSource(x.Impl, d, index.Impl, source.Impl, "index_add_");
        Tape.CheckInPlace(x);
        using var temporaries = Temporaries.Begin();
        var keys = Keys(index, x.Impl.Sizes[d], "index out of range in self");
        ForEach(keys, x.Impl, Copying.To(Multiply.Apply(source, alpha), x.dtype).Impl, d, AddRow);
        return Tape.RecordInPlace(x, "IndexAddBackward0", [x, source], [index], (context, gradient) =>
            [gradient, context.Needs(1) ? Multiply.Apply(IndexSelect(gradient, d, context.Saved(0)), alpha) : null]);
    }

    /// <summary>x[index] = source along a dimension.</summary>
    internal static Tensor CopyInto(Tensor x, long dim, Tensor index, Tensor source)
    {
        var d = Check(x.Impl, dim, index.Impl, "index_copy_");
        CheckSource(x.Impl, d, index.Impl, source.Impl, "index_copy_");
        Tape.CheckInPlace(x);
        ForEach(
            Keys(index, x.Impl.Sizes[d], "index_copy_(): index out of range"), x.Impl, source.Impl, d,
            static (row, part) => StridedCopy.Run(part, row));
        return Tape.RecordInPlace(x, "IndexCopyBackward0", [x, source], [index], (context, gradient) =>
        [
            context.Needs(0) ? FillInto(Copying.Clone(gradient), d, context.Saved(0), 0) : null,
            context.Needs(1) ? IndexSelect(gradient, d, context.Saved(0)) : null,
        ]);
    }

    /// <summary>x[index] = value along a dimension.</summary>
    internal static Tensor FillInto(Tensor x, long dim, Tensor index, Scalar value)
    {
        var d = Check(x.Impl, dim, index.Impl, "index_fill_");
        Tape.CheckInPlace(x);
        ForEach(
            Keys(index, x.Impl.Sizes[d], "index out of range in self"), x.Impl, x.Impl, d, (row, _) => Fill.Run(row, value), single: true);
        return Tape.RecordInPlace(x, "IndexFillBackward0", [x], [index], (context, gradient) =>
            [FillInto(Copying.Clone(gradient), d, context.Saved(0), 0)]);
    }

    private static void AddRow(TensorImpl row, TensorImpl part) => BinaryLoop.Run<AddOp>(row, part, row);

    /// <summary>The indices as an array, checked against the length; negative ones are not allowed here.</summary>
    private static long[] Keys(Tensor index, long length, string message)
    {
        using var wide = new Tensor(Elementwise.As(index.Impl, ScalarType.Int64));
        var keys = wide.data<long>().ToArray();
        foreach (var key in keys)
        {
            if (key < 0 || key >= length)
            {
                throw Errors.Native(message);
            }
        }
        return keys;
    }

    /// <summary>Calls the function with row key[i] of the one tensor and row i of the other.</summary>
    private static void ForEach(
        long[] keys, TensorImpl whole, TensorImpl part, int dim, Action<TensorImpl, TensorImpl> body, bool single = false)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            var (row, other) = (Row(whole, dim, keys[i]), Row(part, dim, single ? keys[i] : i));
            body(row, other);
            row.Release();
            other.Release();
        }
    }

    private static TensorImpl Row(TensorImpl x, int dim, long index) => x.Sizes.Length == 0
        ? x.AddReference()
        : x.Window(
            [.. x.Sizes[..dim], .. x.Sizes[(dim + 1)..]], [.. x.Strides[..dim], .. x.Strides[(dim + 1)..]],
            x.Offset + index * x.Strides[dim]);

    private static int Check(TensorImpl x, long dim, TensorImpl index, string what)
    {
        if (index.DType is not (ScalarType.Int64 or ScalarType.Int32))
        {
            throw Errors.Native($"{what}(): Expected dtype int32 or int64 for index");
        }
        if (index.Sizes.Length > 1)
        {
            throw Errors.Native($"{what}(): Index is supposed to be a vector");
        }
        return Shapes.Dim(dim, x.Sizes.Length);
    }

    private static void CheckSource(TensorImpl x, int dim, TensorImpl index, TensorImpl source, string what)
    {
        var expected = (long[])x.Sizes.Clone();
        expected[dim] = index.Count;
        if (!source.Sizes.AsSpan().SequenceEqual(expected))
        {
            throw Errors.Native($"{what}(): Number of indices ({index.Count}) should be equal to source.size(dim): the source should have "
                + $"shape {Shapes.Text(expected)}, but it has {Shapes.Text(source.Sizes)}");
        }
    }
}
