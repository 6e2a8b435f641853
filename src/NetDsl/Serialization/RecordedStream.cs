namespace NetDsl.Serialization;

/// <summary>
/// A stream that cannot seek, such as a GZipStream, made one that can go back: what was read is kept in a temporary file.
/// </summary>
/// <remarks>It reads no further than it is asked to, and leaves the source open: more may follow there.</remarks>
internal sealed class RecordedStream(Stream source) : ReadOnlyStream
{
    private readonly FileStream _record = TemporaryFile.Create();

    public override bool CanSeek => true;

    /// <summary>Unknown, so as long as a stream can be.</summary>
    public override long Length => long.MaxValue;

    public override long Position
    {
        get => _record.Position;
        set => Seek(value, SeekOrigin.Begin);
    }

    public override int Read(Span<byte> buffer)
    {
        if (_record.Position < _record.Length)
        {
            return _record.Read(buffer);
        }

        var count = source.Read(buffer);
        _record.Write(buffer[..count]);
        return count;
    }

    /// <summary>Goes back to what was read, or forward by reading.</summary>
    /// <exception cref="EndOfStreamException">The source ends before.</exception>
    public override long Seek(long offset, SeekOrigin origin)
    {
        var target = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => Position + offset,
            _ => throw new NotSupportedException("The end is not known."),
        };
        _record.Position = Math.Min(target, _record.Length);
        Span<byte> read = stackalloc byte[4096];
        while (Position < target)
        {
            ReadExactly(read[..(int)Math.Min(read.Length, target - Position)]);
        }

        return target;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _record.Dispose();
        }

        base.Dispose(disposing);
    }
}
