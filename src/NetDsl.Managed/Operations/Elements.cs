using System.Numerics;
using NetDsl.Managed.Storage;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>Single elements of tensors as .NET values.</summary>
internal static class Elements
{
    /// <summary>The only element, converted to the wanted type.</summary>
    internal static T Single<T>(Tensor x) where T : unmanaged, INumber<T>
    {
        var impl = x.Impl;
        if (impl.Count != 1)
        {
            throw Errors.Native($"a Tensor with {impl.Count} elements cannot be converted to Scalar");
        }
        return impl.DType switch
        {
            ScalarType.Float32 => T.CreateTruncating(impl.Extent<float>()[0]),
            ScalarType.Float64 => T.CreateTruncating(impl.Extent<double>()[0]),
            ScalarType.Int64 => T.CreateTruncating(impl.Extent<long>()[0]),
            ScalarType.Int32 => T.CreateTruncating(impl.Extent<int>()[0]),
            ScalarType.Int16 => T.CreateTruncating(impl.Extent<short>()[0]),
            ScalarType.Int8 => T.CreateTruncating(impl.Extent<sbyte>()[0]),
            ScalarType.Byte or ScalarType.Bool => T.CreateTruncating(impl.Extent<byte>()[0]),
            _ => throw DTypes.Unsupported(impl.DType),
        };
    }

    internal static Scalar Scalar(Tensor x) => x.dtype switch
    {
        ScalarType.Float32 or ScalarType.Float64 => new Scalar(Single<double>(x), ScalarType.Float64),
        ScalarType.Bool => new Scalar(Single<long>(x), ScalarType.Bool),
        _ => new Scalar(Single<long>(x), ScalarType.Int64),
    };

    /// <summary>A tensor without dimensions from a number.</summary>
    internal static Tensor From(Scalar value) => new(Elementwise.Constant(value, value.IsFloat ? Factories.DefaultType : value.Type));

    internal static Span<byte> Bytes(Tensor x)
    {
        if (!x.Impl.IsContiguous)
        {
            throw new NotSupportedException("Only a contiguous tensor's memory can be read as bytes: call contiguous() first.");
        }
        var size = DTypes.Size(x.dtype);
        return x.Impl.Block.Span<byte>(x.Impl.Offset * size, x.Impl.Count * size);
    }
}
