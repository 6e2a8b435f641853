namespace NetDsl.Managed.Storage;

/// <summary>Steps through the elements of one strided tensor in row-major order.</summary>
internal struct StridedWalk(long[] sizes, long[] strides)
{
    private readonly long[] _index = new long[sizes.Length];

    /// <summary>The current element, counted from the tensor's first one.</summary>
    internal long Position { get; private set; }

    internal void Next()
    {
        for (var d = sizes.Length - 1; d >= 0; d--)
        {
            Position += strides[d];
            if (++_index[d] < sizes[d])
            {
                return;
            }
            Position -= _index[d] * strides[d];
            _index[d] = 0;
        }
    }

    internal void Skip(long count)
    {
        for (var d = sizes.Length - 1; d >= 0 && count > 0; d--)
        {
            var sum = _index[d] + count;
            var size = Math.Max(sizes[d], 1);
            Position += (sum % size - _index[d]) * strides[d];
            _index[d] = sum % size;
            count = sum / size;
        }
    }
}
