using NetDsl.Managed.Storage;

namespace NetDsl.Managed.Operations;

/// <summary>The dimensions a reduction runs over, and the shapes that follow.</summary>
internal readonly struct Dims
{
    private readonly long[] _sizes;
    private readonly bool[] _reduced;

    /// <summary>The given dimensions; none means all.</summary>
    internal Dims(long[] sizes, ReadOnlySpan<long> dims)
    {
        _sizes = sizes;
        _reduced = new bool[sizes.Length];
        if (dims.Length == 0)
        {
            Array.Fill(_reduced, true);
        }
        foreach (var dim in dims)
        {
            var d = Shapes.Dim(dim, sizes.Length);
            if (sizes.Length == 0)
            {
                continue;
            }
            if (_reduced[d])
            {
                throw Errors.Native($"dim {d} appears multiple times in the list of dims");
            }
            _reduced[d] = true;
        }
    }

    /// <summary>The number of values reduced to one.</summary>
    internal long Count
    {
        get
        {
            var count = 1L;
            for (var d = 0; d < _sizes.Length; d++)
            {
                count *= _reduced[d] ? _sizes[d] : 1;
            }
            return count;
        }
    }

    /// <summary>The shape with size 1 along the reduced dimensions.</summary>
    internal long[] Kept
    {
        get
        {
            var kept = (long[])_sizes.Clone();
            for (var d = 0; d < kept.Length; d++)
            {
                kept[d] = _reduced[d] ? 1 : kept[d];
            }
            return kept;
        }
    }

    /// <summary>The shape without the reduced dimensions, or with them.</summary>
    internal long[] Result(bool keepDim)
    {
        if (keepDim)
        {
            return Kept;
        }
        var result = new List<long>();
        for (var d = 0; d < _sizes.Length; d++)
        {
            if (!_reduced[d])
            {
                result.Add(_sizes[d]);
            }
        }
        return [.. result];
    }
}
