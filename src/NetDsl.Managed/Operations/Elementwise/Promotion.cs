using NetDsl.Managed.Storage;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>PyTorch's type promotion: a tensor without dimensions, or a number, changes the kind of type but not its width.</summary>
internal static class Promotion
{
    internal static ScalarType Result(Tensor a, Tensor b)
    {
        var (x, y) = (a.Impl, b.Impl);
        if (x.Sizes.Length == 0 == (y.Sizes.Length == 0))
        {
            return DTypes.Promote(x.DType, y.DType);
        }
        return x.Sizes.Length == 0 ? Result(y.DType, x.DType) : Result(x.DType, y.DType);
    }

    internal static ScalarType Result(Tensor a, Scalar b)
    {
        var number = b.IsFloat ? Factories.DefaultType : b.Type;
        return Kind(number) > Kind(a.dtype) ? number : a.dtype;
    }

    /// <summary>The type of a quotient: integers divide into floating-point numbers.</summary>
    internal static ScalarType Float(ScalarType dtype) => DTypes.IsFloat(dtype) ? dtype : Factories.DefaultType;

    internal static void CheckCast(ScalarType result, ScalarType target)
    {
        if (Kind(result) > Kind(target))
        {
            throw Errors.Native($"result type {DTypes.Name(result)} can't be cast to the desired output type {DTypes.Name(target)}");
        }
    }

    private static ScalarType Result(ScalarType tensor, ScalarType number) => Kind(number) > Kind(tensor) ? number : tensor;

    private static int Kind(ScalarType dtype) => dtype == ScalarType.Bool ? 0 : DTypes.IsFloat(dtype) ? 2 : 1;
}
