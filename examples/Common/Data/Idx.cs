using System.Buffers.Binary;

namespace NetDsl.Examples;

/// <summary>
/// Reads MNIST and Fashion-MNIST in their format, IDX: a magic number, the sizes, then the bytes.
/// <see href="https://yann.lecun.com/exdb/mnist/">The MNIST database</see>
/// </summary>
public static class Idx
{
    private const int ImagesMagic = 0x0803;
    private const int LabelsMagic = 0x0801;
    private const int Side = 28;

    /// <summary>Reads the images to learn from and to test with, by MNIST's file names, raw or as .gz.</summary>
    /// <exception cref="IOException">The folder or a file is missing or unreadable.</exception>
    /// <exception cref="InvalidDataException">A file is not what its name says.</exception>
    public static Sets ReadFolder(string folder) => new(ReadSet(folder, "train"), ReadSet(folder, "t10k"));

    private static ImageSet ReadSet(string folder, string name)
    {
        var imagesFile = Find(folder, $"{name}-images", "idx3-ubyte");
        var labelsFile = Find(folder, $"{name}-labels", "idx1-ubyte");
        var pixels = ReadImages(imagesFile);
        var labels = ReadLabels(labelsFile);
        if (pixels.Length / (Side * Side) != labels.Length)
        {
            throw new InvalidDataException(
                $"'{imagesFile}' has {pixels.Length / (Side * Side)} images, but '{labelsFile}' has {labels.Length} labels.");
        }

        return new ImageSet(pixels, labels, Channels: 1, Side);
    }

    // Both ways to write the name are around: train-images-idx3-ubyte and train-images.idx3-ubyte.
    private static string Find(string folder, string stem, string format) =>
        DataFile.Find(folder, $"{stem}-{format}", $"{stem}.{format}");

    private static byte[] ReadImages(string file)
    {
        var (sizes, bytes) = ReadFile(file, ImagesMagic, dimensions: 3);
        if (sizes[1] != Side || sizes[2] != Side)
        {
            throw new InvalidDataException($"'{file}' has images of {sizes[1]}x{sizes[2]} pixels, expected 28x28.");
        }

        return bytes;
    }

    private static byte[] ReadLabels(string file)
    {
        var (_, bytes) = ReadFile(file, LabelsMagic, dimensions: 1);
        DataFile.CheckLabels(file, bytes);
        return bytes;
    }

    private static (int[] Sizes, byte[] Bytes) ReadFile(string file, int expectedMagic, int dimensions)
    {
        var content = DataFile.Content(file);
        var header = 4 + 4 * dimensions;
        if (content.Length < header)
        {
            throw new InvalidDataException($"'{file}' is truncated: {content.Length} bytes are less than a header.");
        }

        var magic = BinaryPrimitives.ReadInt32BigEndian(content);
        if (magic != expectedMagic)
        {
            throw new InvalidDataException($"'{file}' has the wrong magic number 0x{magic:x8}, expected 0x{expectedMagic:x8}.");
        }

        var sizes = new int[dimensions];
        long expected = 1;
        for (var i = 0; i < dimensions; i++)
        {
            sizes[i] = BinaryPrimitives.ReadInt32BigEndian(content.AsSpan(4 + 4 * i));
            if (sizes[i] is < 1 or > 100_000_000)
            {
                throw new InvalidDataException($"'{file}' has a size of {sizes[i]} in its header.");
            }
            expected = Math.Min(expected * sizes[i], int.MaxValue);
        }

        var got = content.Length - header;
        if (got != expected)
        {
            var what = got < expected ? "is truncated" : "is too long";
            throw new InvalidDataException(FormattableString.Invariant(
                $"'{file}' {what}: {got:N0} bytes of data, its header says {expected:N0}."));
        }

        return (sizes, content[header..]);
    }
}
