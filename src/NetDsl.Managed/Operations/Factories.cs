using NetDsl.Managed.Storage;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>Shared helpers of factory functions: default type, device, and requires_grad.</summary>
internal static class Factories
{
    private static ScalarType _defaultType = ScalarType.Float32;

    /// <summary>The type of tensors made without a type.</summary>
    internal static ScalarType DefaultType
    {
        get => _defaultType;
        set => _defaultType = DTypes.IsFloat(value)
            ? value
            : throw Errors.Native("only floating-point types are supported as the default type");
    }

    /// <summary>A tensor with one value everywhere, or with undefined contents where the value is null.</summary>
    internal static Tensor Filled(
        ReadOnlySpan<long> size, Scalar? value, ScalarType? dtype, Device? device, bool requiresGrad, string[]? names)
    {
        var type = dtype ?? (value is null ? DefaultType : TypeOf(value));
        var tensor = Empty(size, type, device, names);
        if (value is not null)
        {
            if (value.Double == 0)
            {
                Fill.Zero(tensor.Impl);
            }
            else
            {
                Fill.Run(tensor.Impl, value);
            }
        }
        return tensor.requires_grad_(requiresGrad);
    }

    /// <summary>A tensor with undefined contents.</summary>
    internal static Tensor Empty(ReadOnlySpan<long> size, ScalarType dtype, Device? device = null, string[]? names = null)
    {
        CheckDevice(device);
        if (names is not null)
        {
            throw new NotSupportedException("The managed engine has no named dimensions.");
        }
        foreach (var length in size)
        {
            if (length < 0)
            {
                throw Errors.Native($"Trying to create tensor with negative dimension {length}: {Shapes.Text(size)}");
            }
        }
        return new Tensor(TensorImpl.Allocate(size, dtype));
    }

    internal static Tensor Zeros(ReadOnlySpan<long> size, ScalarType dtype)
    {
        var tensor = new Tensor(TensorImpl.Allocate(size, dtype));
        Fill.Zero(tensor.Impl);
        return tensor;
    }

    /// <summary>count integers from start on.</summary>
    internal static Tensor Range(long start, long step, long count)
    {
        var tensor = new Tensor(TensorImpl.Allocate([count], ScalarType.Int64));
        var values = tensor.Impl.Span<long>();
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = start + i * step;
        }
        return tensor;
    }

    /// <summary>A tensor with undefined contents and another one's shape.</summary>
    internal static Tensor EmptyLike(Tensor tensor, ScalarType? dtype = null) => Empty(tensor.Impl.Sizes, dtype ?? tensor.dtype);

    internal static void CheckDevice(Device? device)
    {
        if (device is not null && device.type != DeviceType.CPU)
        {
            throw Errors.Native($"The managed engine computes on the CPU alone: there is no device '{device}'. "
                + "Build with -p:TorchEngine=cpu or cuda for libtorch.");
        }
    }

    /// <summary>The type of a tensor made from a number: floating-point numbers follow the default type.</summary>
    private static ScalarType TypeOf(Scalar value) => value.IsFloat ? DefaultType : value.Type;
}
