using TorchSharp;

namespace NetDsl.Managed.Functional;

/// <summary>The source index of each position of each padded axis, by PyTorch's modes.</summary>
internal static class PadSources
{
    /// <param name="sizes">The input's sizes.</param>
    /// <param name="pad">The padding before and after each axis, last axis first; negative values crop.</param>
    /// <param name="mode">The padding mode.</param>
    internal static int[][] Of(long[] sizes, ReadOnlySpan<long> pad, PaddingModes mode)
    {
        PadRefusals.Check(sizes, pad, mode);
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
        var sources = new int[size + before + after];
        for (var i = 0; i < sources.Length; i++)
        {
            sources[i] = Source(i - before, size, mode);
        }
        return sources;
    }

    private static int Source(int place, int size, PaddingModes mode)
    {
        if (place >= 0 && place < size)
        {
            return place;
        }
        return mode switch
        {
            PaddingModes.Reflect => place < 0 ? -place : 2 * (size - 1) - place,
            PaddingModes.Replicate => place < 0 ? 0 : size - 1,
            PaddingModes.Circular => place < 0 ? place + size : place - size,
            _ => -1,
        };
    }
}
