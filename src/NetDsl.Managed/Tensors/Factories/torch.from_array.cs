using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetDsl.Managed.Operations;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of an array's values and shape, <c>float[,]</c> gives (rows, columns); the values are copied.</summary>
    /// <param name="rawArray">An array of numbers or booleans, of any rank.</param>
    /// <param name="device">The CPU, the only device there is.</param>
    /// <exception cref="NotSupportedException">The elements are of another type.</exception>
    public static Tensor from_array(Array rawArray, Device? device = null) => from_array(rawArray, null, device);

    /// <summary>A tensor of an array's values and shape, <c>float[,]</c> gives (rows, columns); the values are copied.</summary>
    /// <param name="rawArray">An array of numbers or booleans, of any rank.</param>
    /// <param name="dtype">The tensor's type; null for the array's.</param>
    /// <param name="device">The CPU, the only device there is.</param>
    /// <param name="requires_grad">Whether gradients are accumulated.</param>
    /// <param name="names">Null: the engine has no named dimensions.</param>
    /// <exception cref="NotSupportedException">The elements are of another type.</exception>
    public static Tensor from_array(
        Array rawArray, ScalarType? dtype, Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        ArgumentNullException.ThrowIfNull(rawArray);
        return rawArray.GetType().GetElementType() switch
        {
            var type when type == typeof(float) => Of<float>(),
            var type when type == typeof(double) => Of<double>(),
            var type when type == typeof(long) => Of<long>(),
            var type when type == typeof(int) => Of<int>(),
            var type when type == typeof(byte) => Of<byte>(),
            var type when type == typeof(bool) => Of<bool>(),
            var type => throw new NotSupportedException(
                $"The managed engine makes tensors of float, double, long, int, byte and bool, not of '{type}'. Convert the array first."),
        };

        Tensor Of<T>()
            where T : unmanaged
        {
            var shape = Enumerable.Range(0, rawArray.Rank).Select(axis => rawArray.GetLongLength(axis)).ToArray();
            var values = MemoryMarshal.CreateSpan(
                ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(rawArray)), rawArray.Length);
            return Inputs.From<T>(values, shape, dtype, device, requires_grad, names);
        }
    }
}
