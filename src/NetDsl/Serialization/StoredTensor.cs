namespace NetDsl.Serialization;

/// <summary>One tensor of a file. Its values are read when they are asked for, as long as the file is open.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Type">The type of its elements.</param>
/// <param name="Shape">The size of each dimension; the product of the sizes, in bytes, is a long.</param>
/// <param name="Open">Opens the values: row-major, little-endian, exactly <see cref="ByteLength"/> bytes.</param>
internal sealed record StoredTensor(string Name, ElementType Type, long[] Shape, Func<Stream> Open)
{
    /// <summary>The most dimensions that a tensor has, as in PyTorch.</summary>
    public const int MostDimensions = 64;

    /// <summary>The number of elements.</summary>
    public long Count { get; } = Counted(Shape, Type.Size);

    /// <summary>The length of the values.</summary>
    public long ByteLength => Count * Type.Size;

    /// <summary>What holds the values: tensors with the same object there are the same values under several names.</summary>
    public object? Source { get; init; }

    /// <summary>Reads the values once and compares their checksum, in a format that has any.</summary>
    /// <exception cref="InvalidDataException">The values are damaged.</exception>
    public Action? Verify { get; init; }

    /// <summary>Type and shape as messages show them: <c>float32 (8, 64)</c>.</summary>
    public override string ToString() => Text(Type, Shape);

    /// <summary>Type and shape as messages show them.</summary>
    public static string Text(ElementType type, long[] shape) => $"{type.Name} ({string.Join(", ", shape)})";

    /// <summary>The number of elements of a shape.</summary>
    /// <exception cref="InvalidDataException">A size is negative, or there are more bytes than a long counts.</exception>
    private static long Counted(long[] shape, int size)
    {
        if (shape.Length > MostDimensions)
        {
            throw new InvalidDataException($"{shape.Length} dimensions: a tensor has at most {MostDimensions}.");
        }

        long bytes = size;
        foreach (var length in shape)
        {
            if (length < 0 || (length > 0 && bytes > long.MaxValue / length))
            {
                throw new InvalidDataException($"A tensor of shape ({string.Join(", ", shape)}).");
            }

            bytes *= length;
        }

        return bytes / size;
    }
}
