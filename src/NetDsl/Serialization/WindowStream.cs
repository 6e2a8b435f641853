namespace NetDsl.Serialization;

/// <summary>
/// A part of a stream that can seek, as a stream. Several may stand on one source, in one thread: each sets the source's position.
/// </summary>
/// <param name="source">The source, which stays open.</param>
/// <param name="start">Where the part begins.</param>
/// <param name="length">Its length.</param>
internal sealed class WindowStream(Stream source, long start, long length) : ReadOnlyStream
{
    public override bool CanSeek => true;

    public override long Length => length;

    public override long Position { get; set; }

    public override int Read(Span<byte> buffer)
    {
        var left = Math.Max(0, length - Position);
        source.Position = start + Position;
        var count = source.Read(buffer[..(int)Math.Min(buffer.Length, left)]);
        Position += count;
        return count;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = offset + origin switch
    {
        SeekOrigin.Begin => 0,
        SeekOrigin.Current => Position,
        _ => length,
    };
}
