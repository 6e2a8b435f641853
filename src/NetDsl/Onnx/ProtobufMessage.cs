using System.Buffers.Binary;
using System.Text;

namespace NetDsl.Onnx;

/// <summary>
/// A message of Protocol Buffers. Nested messages and tensors are kept aside and written last, so that gigabytes of weights never lie in
/// memory twice.
/// </summary>
/// <remarks><see href="https://protobuf.dev/programming-guides/encoding/">Encoding</see></remarks>
internal sealed class ProtobufMessage : IPayload
{
    private const int Varint = 0;
    private const int LengthDelimited = 2;
    private const int FourBytes = 5;

    private readonly MemoryStream _plain = new();
    private readonly List<(long At, IPayload Payload)> _payloads = [];
    private long _payloadsLength;

    /// <inheritdoc/>
    public long Length => _plain.Length + _payloadsLength;

    /// <summary>A whole number.</summary>
    public ProtobufMessage Integer(int field, long value)
    {
        Tag(field, Varint);
        Number((ulong)value);
        return this;
    }

    /// <summary>A real number.</summary>
    public ProtobufMessage Real(int field, float value)
    {
        Tag(field, FourBytes);
        Span<byte> bytes = stackalloc byte[sizeof(float)];
        BinaryPrimitives.WriteSingleLittleEndian(bytes, value);
        _plain.Write(bytes);
        return this;
    }

    /// <summary>A string.</summary>
    public ProtobufMessage Text(int field, string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        Tag(field, LengthDelimited);
        Number((ulong)bytes.Length);
        _plain.Write(bytes);
        return this;
    }

    /// <summary>A nested message, which must be complete, or raw bytes.</summary>
    public ProtobufMessage Nested(int field, IPayload payload)
    {
        Tag(field, LengthDelimited);
        Number((ulong)payload.Length);
        _payloads.Add((_plain.Length, payload));
        _payloadsLength += payload.Length;
        return this;
    }

    /// <inheritdoc/>
    public void WriteTo(Stream stream)
    {
        var plain = _plain.GetBuffer().AsSpan(0, (int)_plain.Length);
        var written = 0;
        foreach (var (at, payload) in _payloads)
        {
            stream.Write(plain[written..(int)at]);
            payload.WriteTo(stream);
            written = (int)at;
        }

        stream.Write(plain[written..]);
    }

    private void Tag(int field, int kind) => Number((ulong)field << 3 | (uint)kind);

    private void Number(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            _plain.WriteByte((byte)(value | 0x80));
        }

        _plain.WriteByte((byte)value);
    }
}
