using NetDsl.Managed.Storage;
using TorchSharp;

namespace NetDsl.Managed.Functional;

/// <summary>Where each place of each padded axis comes from, by PyTorch's modes.</summary>
internal static class PadSources
{
    /// <param name="sizes">The sizes before.</param>
    /// <param name="pad">What is added before and after, the last axis first; negative sizes take off.</param>
    /// <param name="mode">What the padding is made of.</param>
    internal static int[][] Of(long[] sizes, ReadOnlySpan<long> pad, PaddingModes mode)
    {
        if (pad.Length % 2 != 0)
            throw Errors.Native("Padding length must be divisible by 2");
        if (pad.Length > 2 * sizes.Length)
        {
            throw Errors.Native("Padding length should be less than or equal to two times the input dimension "
                + $"but got padding length {pad.Length} and input of dimension {sizes.Length}");
        }
        var sources = new int[sizes.Length][];
        for (var axis = 0; axis < sizes.Length; axis++)
        {
            var position = 2 * (sizes.Length - 1 - axis);
            var (before, after) = position < pad.Length ? (pad[position], pad[position + 1]) : (0, 0);
            sources[axis] = Axis((int)sizes[axis], (int)before, (int)after, mode);
        }
        return sources;
    }

    private static int[] Axis(int size, int before, int after, PaddingModes mode)
    {
        var length = size + before + after;
        if (length < 0)
            throw Errors.Native($"The input size {size}, plus negative padding {before} and {after} resulted in a negative output size");
        if (mode == PaddingModes.Reflect && (before >= size || after >= size) && (before > 0 || after > 0))
        {
            throw Errors.Native("Argument #4: Padding size should be less than the corresponding input dimension, "
                + $"but got: padding ({before}, {after}) at dimension of input size {size}");
        }
        if (mode == PaddingModes.Circular && (before > size || after > size))
            throw Errors.Native("Padding value causes wrapping around more than once.");
        var sources = new int[length];
        for (var i = 0; i < length; i++)
            sources[i] = Source(i - before, size, mode);
        return sources;
    }

    private static int Source(int place, int size, PaddingModes mode)
    {
        if (place >= 0 && place < size)
            return place;
        return mode switch
        {
            PaddingModes.Reflect => place < 0 ? -place : 2 * (size - 1) - place,
            PaddingModes.Replicate => place < 0 ? 0 : size - 1,
            PaddingModes.Circular => place < 0 ? place + size : place - size,
            _ => -1,
        };
    }
}
