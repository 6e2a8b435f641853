namespace NetDsl.Examples;

/// <summary>
/// Reads CIFAR-10's binary version: records of a label and 32x32 pixels in red, green and blue.
/// <see href="https://www.cs.toronto.edu/~kriz/cifar.html">The CIFAR-10 dataset</see>
/// </summary>
public static class Cifar
{
    private const int Channels = 3;
    private const int Side = 32;
    private const int Area = Channels * Side * Side;
    private const int Record = 1 + Area;

    /// <summary>Reads the five files to learn from and the one to test with.</summary>
    /// <exception cref="IOException">The folder or a file is missing or unreadable.</exception>
    /// <exception cref="InvalidDataException">A file is not what its name says.</exception>
    public static Sets ReadFolder(string folder)
    {
        string[] train = [.. Enumerable.Range(1, 5).Select(i => DataFile.Find(folder, $"data_batch_{i}.bin"))];
        var test = DataFile.Find(folder, "test_batch.bin");
        return new Sets(Read(train), Read(test));
    }

    private static ImageSet Read(params string[] files)
    {
        byte[][] records = [.. files.SelectMany(file => ReadFile(file).Chunk(Record))];
        return new ImageSet([.. records.SelectMany(record => record[1..])], [.. records.Select(record => record[0])], Channels, Side);
    }

    private static byte[] ReadFile(string file)
    {
        var content = DataFile.Content(file);
        if (content.Length == 0 || content.Length % Record != 0)
        {
            throw new InvalidDataException(FormattableString.Invariant(
                $"'{file}' is truncated or no CIFAR-10 file: {content.Length:N0} bytes, expected records of {Record:N0} bytes each."));
        }

        DataFile.CheckLabels(file, content.Where((_, i) => i % Record == 0));
        return content;
    }
}
