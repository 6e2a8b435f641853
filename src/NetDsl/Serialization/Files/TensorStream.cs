using static TorchSharp.torch;

namespace NetDsl.Serialization;

/// <summary>The elements of a tensor in row-major order. On another device than the CPU, they are copied from there first.</summary>
internal sealed class TensorStream : ReadOnlyStream
{
    // TorchSharp gives at most 2 GB as a span.
    private const int ElementsInPart = 1 << 24;

    private readonly Tensor _flat;
    private Tensor? _part;
    private long _next;
    private int _at;

    public TensorStream(Tensor tensor)
    {
        using var scope = NewDisposeScope();
        _flat = tensor.detach().to(CPU).contiguous().view(tensor.numel()).MoveToOuterDisposeScope();
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
        if (_part is null || _at == _part.bytes.Length)
        {
            NextPart();
        }

        var bytes = _part!.bytes[_at..];
        var count = Math.Min(buffer.Length, bytes.Length);
        bytes[..count].CopyTo(buffer);
        _at += count;
        return count;
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _part?.Dispose();
            _flat.Dispose();
        }

        base.Dispose(disposing);
    }

    private void NextPart()
    {
        _part?.Dispose();
        var count = Math.Min(ElementsInPart, _flat.numel() - _next);
        _part = _flat.narrow(0, _next, count).DetachFromDisposeScope();
        _next += count;
        _at = 0;
    }
}
