using System.Numerics;
using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>sort, argsort and topk. Sorting is stable, and a NaN counts as the largest value.</summary>
internal static class Sorting
{
    internal static (Tensor Values, Tensor Indices) Sort(Tensor x, long dim, bool descending)
    {
        var d = Shapes.Dim(dim, x.Impl.Sizes.Length);
        using var temporaries = Temporaries.Begin();
        var indices = Order(x, d, descending);
        return (temporaries.Keep(Gathering.Apply(x, d, indices)), temporaries.Keep(indices));
    }

    internal static (Tensor Values, Tensor Indices) Top(Tensor x, long count, long dim, bool largest)
    {
        var d = Shapes.Dim(dim, x.Impl.Sizes.Length);
        if (count < 0 || count > (x.Impl.Sizes.Length == 0 ? 1 : x.Impl.Sizes[d]))
        {
            throw Errors.Native("selected index k out of range");
        }
        using var temporaries = Temporaries.Begin();
        var order = Order(x, d, descending: largest);
        var indices = x.Impl.Sizes.Length == 0 ? order : Copying.Contiguous(Slicing.Narrow(order, d, 0, count));
        var bare = new Tensor(indices.Impl.Window(indices.Impl.Sizes, indices.Impl.Strides, indices.Impl.Offset));
        return (temporaries.Keep(Gathering.Apply(x, d, bare)), temporaries.Keep(bare));
    }

    internal static int Dim(Tensor x, long dim) => Shapes.Dim(dim, x.Impl.Sizes.Length);

    internal static Tensor Order(Tensor x, int dim, bool descending)
    {
        var rows = Rows.ToEnd(x.Impl, dim);
        var output = TensorImpl.Allocate(rows.Sizes, ScalarType.Int64);
        switch (rows.DType)
        {
            case ScalarType.Float32: Typed<float>(rows, output, descending); break;
            case ScalarType.Float64: Typed<double>(rows, output, descending); break;
            case ScalarType.Int64: Typed<long>(rows, output, descending); break;
            case ScalarType.Int32: Typed<int>(rows, output, descending); break;
            case ScalarType.Int16: Typed<short>(rows, output, descending); break;
            case ScalarType.Int8: Typed<sbyte>(rows, output, descending); break;
            case ScalarType.Byte or ScalarType.Bool: Typed<byte>(rows, output, descending); break;
            default: throw DTypes.Unsupported(rows.DType);
        }
        rows.Release();
        return Rows.Back(output, x.Impl.Sizes, dim);
    }

    private static void Typed<T>(TensorImpl rows, TensorImpl output, bool descending) where T : unmanaged, INumber<T>
    {
        var length = (int)rows.Sizes[1];
        var keys = new (T Value, int Index)[length];
        var sign = descending ? -1 : 1;
        for (var row = 0; row < rows.Sizes[0]; row++)
        {
            var x = rows.Block.Span<T>(rows.Offset + (long)row * length, length);
            for (var i = 0; i < length; i++)
            {
                keys[i] = (x[i], i);
            }
            Array.Sort(keys, (a, b) =>
            {
                var order = T.IsNaN(a.Value) || T.IsNaN(b.Value)
                    ? T.IsNaN(a.Value).CompareTo(T.IsNaN(b.Value))
                    : a.Value.CompareTo(b.Value);
                return order != 0 ? sign * order : a.Index.CompareTo(b.Index);
            });
            var result = output.Block.Span<long>((long)row * length, length);
            for (var i = 0; i < length; i++)
            {
                result[i] = keys[i].Index;
            }
        }
    }
}
