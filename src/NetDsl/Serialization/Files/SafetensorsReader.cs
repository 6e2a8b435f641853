using System.Buffers.Binary;
using System.Text.Json;

namespace NetDsl.Serialization;

/// <summary>
/// Reads safetensors: the length of the header (8 bytes), the header (JSON: of each tensor the type, the shape, and where its values
/// begin and end behind the header), the values without gaps. See https://github.com/huggingface/safetensors.
/// </summary>
internal static class SafetensorsReader
{
    /// <summary>The length of the number before the header.</summary>
    public const int LengthSize = sizeof(long);

    /// <summary>The longest header, as in the reference implementation.</summary>
    public const int LongestHeader = 100_000_000;

    /// <summary>The key of what is no tensor: strings by name.</summary>
    public const string Metadata = "__metadata__";

    /// <summary>Whether a file that begins with these bytes is a safetensors file.</summary>
    public static bool Begins(ReadOnlySpan<byte> head) =>
        head is [_, _, _, _, 0, 0, 0, 0, (byte)'{', ..] && BinaryPrimitives.ReadInt64LittleEndian(head) >= 2;

    /// <summary>Reads the header; the values are read when they are asked for.</summary>
    /// <param name="stream">The file, which can seek.</param>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static List<StoredTensor> Read(Stream stream)
    {
        var header = new byte[HeaderLength(stream)];
        stream.ReadExactly(header);
        try
        {
            using var document = JsonDocument.Parse(header);
            return Tensors(document.RootElement, stream, LengthSize + header.Length);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string that is no UTF-8 is found when it is decoded.
            throw new InvalidDataException($"Its header is no JSON: {e.Message}", e);
        }
    }

    private static List<StoredTensor> Tensors(JsonElement header, Stream stream, long start)
    {
        if (header.ValueKind != JsonValueKind.Object)
        {
            throw new InvalidDataException("Its header is no JSON object.");
        }

        var ranges = new List<(long Begin, long End)>();
        var tensors = new List<StoredTensor>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in header.EnumerateObject())
        {
            if (!names.Add(property.Name))
            {
                throw new InvalidDataException($"Its header has '{property.Name}' twice.");
            }

            if (property.Name != Metadata)
            {
                var (tensor, begin, end) = Tensor(property, stream, start);
                tensors.Add(tensor);
                ranges.Add((begin, end));
            }
        }

        CheckRanges(ranges, stream.Length - start);
        return tensors;
    }

    private static int HeaderLength(Stream stream)
    {
        var bytes = new byte[LengthSize];
        stream.Position = 0;
        stream.ReadExactly(bytes);
        var length = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        return length switch
        {
            < 2 or > LongestHeader => throw new InvalidDataException($"Its header would have {length} bytes."),
            _ when length > stream.Length - LengthSize => throw new InvalidDataException("It ends within its header: it is truncated."),
            _ => (int)length,
        };
    }

    private static (StoredTensor Tensor, long Begin, long End) Tensor(JsonProperty property, Stream stream, long start)
    {
        var name = property.Name;
        var fields = property.Value;
        if (fields.ValueKind != JsonValueKind.Object || fields.EnumerateObject().Count() != 3 ||
            !fields.TryGetProperty("dtype", out var dtype) || dtype.ValueKind != JsonValueKind.String ||
            Numbers(fields, "shape") is not { } shape || Numbers(fields, "data_offsets") is not [var begin, var end])
        {
            throw new InvalidDataException($"Its header does not say dtype, shape and data_offsets of '{name}'.");
        }

        var type = ElementType.OfSafetensors(dtype.GetString())
            ?? throw new InvalidDataException($"The type of '{name}' is '{dtype.GetString()}', which is not known.");
        var length = end - begin;
        var tensor = new StoredTensor(name, type, shape, () => new WindowStream(stream, start + begin, length));
        return length == tensor.ByteLength
            ? (tensor, begin, end)
            : throw new InvalidDataException($"'{name}', {tensor}, has {tensor.ByteLength} bytes, but data_offsets says {length}.");
    }

    /// <summary>A list of numbers from 0 on, or null.</summary>
    private static long[]? Numbers(JsonElement fields, string name)
    {
        if (!fields.TryGetProperty(name, out var list) || list.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var numbers = new long[list.GetArrayLength()];
        var at = 0;
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Number || !item.TryGetInt64(out numbers[at]) || numbers[at++] < 0)
            {
                return null;
            }
        }

        return numbers;
    }

    /// <summary>Every byte of the values belongs to one tensor.</summary>
    private static void CheckRanges(List<(long Begin, long End)> ranges, long length)
    {
        ranges.Sort();
        var at = 0L;
        foreach (var (begin, end) in ranges)
        {
            if (begin != at)
            {
                throw new InvalidDataException(
                    begin < at ? "Its tensors overlap." : $"{begin - at} bytes at {at} belong to no tensor.");
            }

            at = end;
        }

        if (at != length)
        {
            throw new InvalidDataException(at > length
                ? $"It ends {at - length} bytes before its last tensor: it is truncated."
                : $"{length - at} bytes at its end belong to no tensor.");
        }
    }
}
