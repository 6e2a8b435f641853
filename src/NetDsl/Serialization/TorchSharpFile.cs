namespace NetDsl.Serialization;

/// <summary>
/// Reads TorchSharp's format: the number of entries; then for each its name, the number of its type, the number of its dimensions, the
/// dimensions, and the values.
/// </summary>
internal static class TorchSharpFile
{
    /// <summary>Reads all but the values, from where the reader is; they are read when they are asked for.</summary>
    /// <param name="reader">The file, which can seek. It is left behind the last entry.</param>
    /// <exception cref="InvalidDataException">
    /// The file is of another kind, truncated or damaged. The message is the rest of a sentence about it.
    /// </exception>
    public static List<StoredTensor> Read(BinaryReader reader)
    {
        var stream = reader.BaseStream;
        var start = stream.Position;
        var tensors = new List<StoredTensor>();
        long count = 0;
        try
        {
            count = reader.Read7BitEncodedInt64();
            var names = new HashSet<string>(StringComparer.Ordinal);
            while (tensors.Count < count)
            {
                var tensor = Next(reader);
                tensors.Add(names.Add(tensor.Name) ? tensor : throw new InvalidDataException($"It has '{tensor.Name}' twice."));
            }

            return tensors;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or FormatException)
        {
            stream.Position = start;
            var head = new byte[FileKind.HeadSize];
            var kind = FileKind.Of(head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)));
            var fault = e is EndOfStreamException ? $" ends within entry {tensors.Count + 1} of {count}: it is truncated" : " is damaged";
            throw new InvalidDataException(kind ?? $"{fault}, or no file of weights.", e);
        }
    }

    private static StoredTensor Next(BinaryReader reader)
    {
        var name = reader.ReadString();
        var number = reader.Read7BitEncodedInt64();
        var type = ElementType.OfScalar(number) ?? throw new InvalidDataException($"There is no type {number}.");
        var dimensions = reader.Read7BitEncodedInt64();
        if (dimensions is < 0 or > StoredTensor.MostDimensions)
        {
            throw new InvalidDataException($"A tensor of {dimensions} dimensions.");
        }

        var shape = new long[dimensions];
        foreach (ref var length in shape.AsSpan())
        {
            length = reader.Read7BitEncodedInt64();
        }

        var stream = reader.BaseStream;
        var start = stream.Position;
        StoredTensor? tensor = null;
        tensor = new StoredTensor(name, type, shape, () => new WindowStream(stream, start, tensor!.ByteLength));
        if (tensor.ByteLength > stream.Length - start)
        {
            throw new EndOfStreamException();
        }

        stream.Seek(tensor.ByteLength, SeekOrigin.Current);
        return tensor;
    }
}
