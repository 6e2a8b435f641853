using NetDsl.Managed.Autograd;
using NetDsl.Managed.Kernels;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations.Nn;

/// <summary>Prepares tensors for the kernels: contiguous memory, sizes as numbers, one floating-point type.</summary>
internal static class Operands
{
    /// <summary>The tensor itself where it is contiguous, otherwise a contiguous copy; an unrecorded temporary.</summary>
    internal static Tensor Contiguous(Tensor tensor)
    {
        if (tensor.Impl.IsContiguous)
        {
            return tensor;
        }
        var copy = Factories.EmptyLike(tensor);
        StridedCopy.Run(tensor.Impl, copy.Impl);
        return copy;
    }

    /// <summary>The gradient itself where it is unshared, otherwise memory of its shape: for a result that may overwrite it.</summary>
    internal static Tensor Reusable(Tensor gradient) => Gradients.IsExclusive(gradient.Impl) ? gradient : Factories.EmptyLike(gradient);

    /// <summary>The address of an optional tensor's first element, or null.</summary>
    internal static unsafe T* PointerOrNull<T>(Tensor? tensor) where T : unmanaged => tensor is null ? null : tensor.Impl.Pointer<T>();

    /// <summary>One to three sizes as depth, height and width; missing leading dimensions are <paramref name="missing"/>.</summary>
    internal static Size3 Size(ReadOnlySpan<long> sizes, int missing) => new(
        sizes.Length > 2 ? checked((int)sizes[^3]) : missing,
        sizes.Length > 1 ? checked((int)sizes[^2]) : missing,
        checked((int)sizes[^1]));

    /// <summary>A signal's sizes as those of an image of height 1, as PyTorch's messages give them.</summary>
    internal static long[] AsImage(long[] signal) => [.. signal[..^1], 1, signal[^1]];

    internal static int Product(ReadOnlySpan<long> sizes) => checked((int)Shapes.Count(sizes));

    /// <summary>Throws where an input has fewer or more dimensions than an operation takes.</summary>
    internal static void CheckDimensions(string operation, long[] size, int least, int most)
    {
        if (size.Length < least || size.Length > most)
        {
            throw Errors.Native($"Expected {least} to {most} dimensions, but got {size.Length}-dimensional tensor for argument #1 'self' "
                + $"(while checking arguments for {operation})");
        }
    }

    /// <summary>Throws where a norm's parameter is of another type than its input; libtorch's words come from its float16 inputs.</summary>
    internal static void CheckParameter(Tensor input, Tensor? parameter)
    {
        if (parameter is not null && parameter.dtype != input.dtype)
        {
            throw Errors.Native("mixed dtype (CPU): " + (parameter.dtype == ScalarType.Float32
                ? "all inputs must share same datatype."
                : "expect parameter to have scalar type of Float"));
        }
    }

    /// <summary>Throws for the types an operation has no kernel for.</summary>
    internal static void CheckFloat(Tensor tensor, string operation)
    {
        if (!DTypes.IsFloat(tensor.Impl.DType))
        {
            throw Errors.Native($"\"{operation}\" not implemented for '{DTypes.Name(tensor.Impl.DType)}'");
        }
    }
}
