using System.Diagnostics.CodeAnalysis;

namespace TorchSharp;

public static partial class torch
{
    // Sizes are given as one number for all axes, as tuples, or as arrays; modules keep arrays.
    public static partial class nn
    {
        internal static long[] Repeat(long size, int axes)
        {
            var sizes = new long[axes];
            Array.Fill(sizes, size);
            return sizes;
        }

        [return: NotNullIfNotNull(nameof(size))]
        internal static long[]? Repeat(long? size, int axes) => size is { } value ? Repeat(value, axes) : null;

        internal static long[] List((long, long) sizes) => [sizes.Item1, sizes.Item2];

        internal static long[] List((long, long, long) sizes) => [sizes.Item1, sizes.Item2, sizes.Item3];

        [return: NotNullIfNotNull(nameof(sizes))]
        internal static long[]? List((long, long)? sizes) => sizes is { } value ? List(value) : null;

        [return: NotNullIfNotNull(nameof(sizes))]
        internal static long[]? List((long, long, long)? sizes) => sizes is { } value ? List(value) : null;
    }
}
