using System.Runtime.InteropServices;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>Tensors from .NET values; these are always copied. Values that the shape has no room for are left out.</summary>
internal static class Inputs
{
    internal static Tensor From<T>(
        ReadOnlySpan<T> values, ReadOnlySpan<long> dimensions, ScalarType? dtype, Device? device, bool requiresGrad, string[]? names)
        where T : unmanaged
    {
        var count = Shapes.Count(dimensions);
        if (count > values.Length)
        {
            throw new ArgumentException($"mismatched total size creating a tensor from an array: {count} vs. {values.Length}");
        }
        var tensor = Factories.Empty(dimensions, DTypes.Of<T>(), device, names);
        values[..(int)count].CopyTo(tensor.Impl.Span<T>());
        if (dtype is { } wanted && wanted != tensor.dtype)
        {
            var converted = Factories.Empty(dimensions, wanted);
            StridedCopy.Run(tensor.Impl, converted.Impl);
            tensor.Dispose();
            tensor = converted;
        }
        return tensor.requires_grad_(requiresGrad);
    }

    internal static Tensor From<T>(
        IList<T> values, ReadOnlySpan<long> dimensions, ScalarType? dtype, Device? device, bool requiresGrad, string[]? names)
        where T : unmanaged => values switch
        {
            T[] array => From<T>(array, dimensions, dtype, device, requiresGrad, names),
            List<T> list => From<T>(CollectionsMarshal.AsSpan(list), dimensions, dtype, device, requiresGrad, names),
            _ => From<T>(values.ToArray(), dimensions, dtype, device, requiresGrad, names),
        };
}
