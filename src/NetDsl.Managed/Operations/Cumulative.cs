using System.Numerics;
using NetDsl.Managed.Autograd;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>Cumulative sums along a dimension.</summary>
internal static class Cumulative
{
    internal static Tensor Sum(Tensor x, long dim, ScalarType? dtype)
    {
        var d = Shapes.Dim(dim, x.Impl.Sizes.Length);
        var type = dtype ?? (DTypes.IsFloat(x.dtype) ? x.dtype : ScalarType.Int64);
        var from = x.dtype;
        return Tape.Record(Compute(x, d, type, backwards: false), "CumsumBackward0", [x], [],
            (_, gradient) => [Copying.To(Compute(gradient, d, type, backwards: true), from)]);
    }

    private static Tensor Compute(Tensor x, int dim, ScalarType dtype, bool backwards)
    {
        var values = Elementwise.As(x.Impl, dtype);
        var rows = Rows.ToEnd(values, dim);
        var output = TensorImpl.Allocate(rows.Sizes, dtype);
        switch (dtype)
        {
            case ScalarType.Float32: Typed<float, double>(rows, output, backwards); break;
            case ScalarType.Float64: Typed<double, double>(rows, output, backwards); break;
            case ScalarType.Int64: Typed<long, long>(rows, output, backwards); break;
            default: throw DTypes.Unsupported(dtype);
        }
        values.Release();
        rows.Release();
        return Rows.Back(output, x.Impl.Sizes, dim);
    }

    private static void Typed<T, TSum>(TensorImpl rows, TensorImpl output, bool backwards)
        where T : unmanaged, INumber<T>
        where TSum : INumber<TSum>
    {
        var length = (int)rows.Sizes[1];
        for (var row = 0L; row < rows.Sizes[0]; row++)
        {
            var x = rows.Block.Span<T>(rows.Offset + row * length, length);
            var y = output.Block.Span<T>(row * length, length);
            var sum = TSum.Zero;
            for (var i = 0; i < length; i++)
            {
                var at = backwards ? length - 1 - i : i;
                sum += TSum.CreateTruncating(x[at]);
                y[at] = T.CreateTruncating(sum);
            }
        }
    }
}
