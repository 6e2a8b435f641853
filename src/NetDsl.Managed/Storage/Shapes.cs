namespace NetDsl.Managed.Storage;

/// <summary>Arithmetic on sizes and strides.</summary>
internal static class Shapes
{
    internal static long Count(ReadOnlySpan<long> sizes)
    {
        var count = 1L;
        foreach (var size in sizes)
        {
            count = checked(count * size);
        }
        return count;
    }

    internal static long[] ContiguousStrides(ReadOnlySpan<long> sizes)
    {
        var strides = new long[sizes.Length];
        var step = 1L;
        for (var i = sizes.Length - 1; i >= 0; i--)
        {
            strides[i] = step;
            step *= Math.Max(sizes[i], 1);
        }
        return strides;
    }

    internal static bool IsContiguous(ReadOnlySpan<long> sizes, ReadOnlySpan<long> strides)
    {
        var step = 1L;
        for (var i = sizes.Length - 1; i >= 0; i--)
        {
            if (sizes[i] == 0)
            {
                return true;
            }
            if (sizes[i] == 1)
            {
                continue;
            }
            if (strides[i] != step)
            {
                return sizes.Contains(0L);
            }
            step *= sizes[i];
        }
        return true;
    }

    /// <summary>The number of elements from the first to the last one that the strides reach.</summary>
    internal static long Extent(ReadOnlySpan<long> sizes, ReadOnlySpan<long> strides)
    {
        var last = 0L;
        for (var i = 0; i < sizes.Length; i++)
        {
            if (sizes[i] == 0)
            {
                return 0;
            }
            last += (sizes[i] - 1) * strides[i];
        }
        return last + 1;
    }

    /// <summary>The broadcast shape of two operands.</summary>
    internal static long[] Broadcast(ReadOnlySpan<long> a, ReadOnlySpan<long> b)
    {
        var result = new long[Math.Max(a.Length, b.Length)];
        for (var i = 1; i <= result.Length; i++)
        {
            var x = i <= a.Length ? a[^i] : 1;
            var y = i <= b.Length ? b[^i] : 1;
            if (x != y && x != 1 && y != 1)
            {
                throw Errors.Native($"The size of tensor a ({x}) must match the size of tensor b ({y}) "
                    + $"at non-singleton dimension {result.Length - i}");
            }
            result[^i] = x == 1 ? y : x;
        }
        return result;
    }

    /// <summary>The strides of a tensor expanded to a larger shape: 0 in expanded dimensions.</summary>
    internal static long[] BroadcastStrides(ReadOnlySpan<long> sizes, ReadOnlySpan<long> strides, ReadOnlySpan<long> target)
    {
        var result = new long[target.Length];
        for (var i = 1; i <= sizes.Length; i++)
        {
            result[^i] = sizes[^i] == 1 && target[^i] != 1 ? 0 : strides[^i];
        }
        return result;
    }

    /// <summary>Resolves a negative dimension; a scalar has dimensions 0 and -1.</summary>
    internal static int Dim(long dim, int rank)
    {
        var range = Math.Max(rank, 1);
        if (dim < -range || dim >= range)
        {
            throw Errors.Native($"Dimension out of range (expected to be in range of [{-range}, {range - 1}], but got {dim})");
        }
        return (int)(dim < 0 ? dim + range : dim);
    }

    /// <summary>A shape as PyTorch prints it: [2, 3].</summary>
    internal static string Text(ReadOnlySpan<long> sizes) => "[" + string.Join(", ", sizes.ToArray()) + "]";
}
