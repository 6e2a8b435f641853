namespace NetDsl.Serialization;

/// <summary>The elements of a view in row-major order, read from its storage.</summary>
internal sealed class StridedStream : ReadOnlyStream
{
    // A multiple of every element's size: no element lies in two pages, or in two chunks.
    private const int PageSize = 1 << 20;
    private const int ChunkSize = 1 << 16;

    private readonly byte[][] _pages;
    private readonly long[] _shape;
    private readonly long[] _strides;
    private readonly long[] _index;
    private readonly int _elementSize;
    private readonly byte[] _chunk;
    private long _elementsLeft;
    private long _offset;
    private int _at;
    private int _filled;

    /// <param name="storage">The storage from the view's first element to its last.</param>
    /// <param name="tensor">Type and shape of the view.</param>
    /// <param name="strides">For each dimension, how many elements of the storage apart two neighbours are.</param>
    public StridedStream(Stream storage, StoredTensor tensor, long[] strides)
    {
        using (storage)
        {
            _pages = new byte[(storage.Length + PageSize - 1) / PageSize][];
            for (var page = 0; page < _pages.Length; page++)
            {
                _pages[page] = new byte[Math.Min(PageSize, storage.Length - storage.Position)];
                storage.ReadExactly(_pages[page]);
            }
        }

        _shape = tensor.Shape;
        _strides = strides;
        _index = new long[strides.Length];
        _elementSize = tensor.Type.Size;
        _chunk = new byte[Math.Min(ChunkSize, tensor.ByteLength)];
        _elementsLeft = tensor.Count;
    }

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (_at == _filled)
        {
            Fill();
        }

        var count = Math.Min(buffer.Length, _filled - _at);
        _chunk.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    private void Fill()
    {
        _at = 0;
        for (_filled = 0; _filled < _chunk.Length && _elementsLeft > 0; _filled += _elementSize, _elementsLeft--)
        {
            var place = _offset * _elementSize;
            _pages[place / PageSize].AsSpan((int)(place % PageSize), _elementSize).CopyTo(_chunk.AsSpan(_filled));
            Advance();
        }
    }

    /// <summary>Goes to the next element, the last dimension fastest.</summary>
    private void Advance()
    {
        for (var dimension = _index.Length - 1; dimension >= 0; dimension--)
        {
            _offset += _strides[dimension];
            if (++_index[dimension] < _shape[dimension])
            {
                return;
            }

            _offset -= _shape[dimension] * _strides[dimension];
            _index[dimension] = 0;
        }
    }
}
