using static TorchSharp.torch;

namespace NetDsl.Serialization;

/// <summary>The elements of a tensor in row-major order, copied from another device than the CPU part by part.</summary>
internal sealed class TensorStream : ReadOnlyStream
{
    // TorchSharp gives at most 2 GB as a span.
    private const int ElementsInPart = 1 << 24;

    private readonly Tensor _flat;
    private readonly ScalarType _type;
    private Tensor? _part;
    private long _next;
    private int _at;

    /// <summary>The elements of a tensor, which must stay alive.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="type">The type that they are converted to; by default, their own.</param>
    public TensorStream(Tensor tensor, ScalarType? type = null)
    {
        using var scope = NewDisposeScope();
        _type = type ?? tensor.dtype;
        _flat = tensor.detach().contiguous().view(tensor.numel()).MoveToOuterDisposeScope();
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
        using var scope = NewDisposeScope();
        _part = _flat.narrow(0, _next, count).to(CPU).to(_type).DetachFromDisposeScope();
        _next += count;
        _at = 0;
    }
}
