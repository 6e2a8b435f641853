namespace NetDsl.Serialization;

/// <summary>
/// Reads what <c>torch.save</c> writes: a zip archive with a folder that holds a pickle (<c>data.pkl</c>) and a file for each storage
/// (<c>data/0</c>, …).
/// </summary>
internal static class TorchReader
{
    private const string Pickle = "/data.pkl";
    private const int LargestPickle = 1 << 26;
    private const int LongestByteOrder = 16;

    /// <summary>Reads the pickle; the values of tensors are read when they are asked for.</summary>
    /// <returns>What was saved, as <see cref="Unpickler.Read"/> returns it; null where the archive is of another kind.</returns>
    /// <exception cref="InvalidDataException">The archive is damaged, or its pickle asks for more than tensors.</exception>
    public static object? Read(ZipReader archive)
    {
        var pickles = archive.Entries.Where(entry => entry.Name.EndsWith(Pickle, StringComparison.Ordinal)).ToList();
        if (pickles is not [var pickle])
        {
            return pickles.Count == 0 ? null : throw new InvalidDataException($"It has {pickles.Count} files data.pkl.");
        }

        if (archive.Find(Beside("constants.pkl")) is not null)
        {
            throw new InvalidDataException(FileKind.TorchScript);
        }

        // PyTorch before 2.1 wrote no byte order, and the machine's.
        if (archive.Find(Beside("byteorder")) is { } order && !Bytes(order, LongestByteOrder).AsSpan().SequenceEqual("little"u8))
        {
            throw new InvalidDataException(
                "It was saved on a machine that is not little-endian. Load and save it in Python on one that is.");
        }

        return new Unpickler(Bytes(pickle, LargestPickle), Open).Read();

        string Beside(string name) => $"{pickle.Name[..^Pickle.Length]}/{name}";

        PickledStorage Open(ElementType type, string key, long count) =>
            archive.Find(Beside($"data/{key}")) is { } file && count >= 0 && count <= file.Length / type.Size
                ? new PickledStorage(type, count, file)
                : throw new InvalidDataException($"It has no {count} values of {type.Name} in data/{key}.");
    }

    private static byte[] Bytes(ZipEntry entry, int limit)
    {
        if (entry.Length > limit)
        {
            throw new InvalidDataException($"'{entry.Name}' in it has {entry.Length} bytes, more than {limit}.");
        }

        using var content = entry.Open();
        var bytes = new byte[entry.Length];
        content.ReadExactly(bytes);
        return bytes;
    }
}
