using System.Buffers;
using System.Buffers.Binary;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NetDsl.Serialization;

/// <summary>Writes safetensors as the reference implementation does: sorted by alignment and name, the header padded to 8 bytes.</summary>
internal static class SafetensorsWriter
{
    private const int Alignment = 8;

    // The reference implementation escapes only what JSON demands.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes tensors.</summary>
    /// <param name="stream">Where to write.</param>
    /// <param name="tensors">The tensors; their order does not matter, and no name comes twice.</param>
    /// <param name="metadata">
    /// What the header says beside the tensors. Hugging Face's libraries ask for <c>format</c>, and <c>pt</c> is PyTorch's layout.
    /// </param>
    /// <exception cref="ArgumentException">safetensors has no such type.</exception>
    public static void Write(Stream stream, IEnumerable<StoredTensor> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        var order = ElementType.All.Select((type, place) => (type, place)).ToDictionary(entry => entry.type, entry => entry.place);
        var sorted = tensors.OrderBy(tensor => order[tensor.Type]).ThenBy(tensor => tensor.Name, StringComparer.Ordinal).ToList();
        var header = Header(sorted, metadata ?? new Dictionary<string, string>(StringComparer.Ordinal) { ["format"] = "pt" });
        Span<byte> length = stackalloc byte[SafetensorsReader.LengthSize];
        BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
        stream.Write(length);
        stream.Write(header);
        foreach (var tensor in sorted)
        {
            using var values = tensor.Open();
            values.CopyTo(stream);
        }
    }

    private static ReadOnlySpan<byte> Header(List<StoredTensor> tensors, IReadOnlyDictionary<string, string> metadata)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            if (metadata.Count > 0)
            {
                json.WriteStartObject(SafetensorsReader.Metadata);
                foreach (var (name, value) in metadata)
                {
                    json.WriteString(name, value);
                }

                json.WriteEndObject();
            }

            var at = 0L;
            foreach (var tensor in tensors)
            {
                WriteTensor(json, tensor, at);
                at += tensor.ByteLength;
            }

            json.WriteEndObject();
        }

        var padding = -buffer.WrittenCount & (Alignment - 1);
        buffer.GetSpan(padding)[..padding].Fill((byte)' ');
        buffer.Advance(padding);
        return buffer.WrittenSpan;
    }

    private static void WriteTensor(Utf8JsonWriter json, StoredTensor tensor, long at)
    {
        json.WriteStartObject(tensor.Name);
        json.WriteString("dtype", tensor.Type.Safetensors
            ?? throw new ArgumentException($"safetensors has no type for '{tensor.Name}': {tensor.Type.Name}."));
        json.WriteStartArray("shape");
        foreach (var size in tensor.Shape)
        {
            json.WriteNumberValue(size);
        }

        json.WriteEndArray();
        json.WriteStartArray("data_offsets");
        json.WriteNumberValue(at);
        json.WriteNumberValue(at + tensor.ByteLength);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
