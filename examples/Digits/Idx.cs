using System.Buffers.Binary;
using System.IO.Compression;

namespace Digits;

/// <summary>
/// Reads MNIST in its own format, IDX: a magic number, the sizes, then the bytes.
/// <see href="https://yann.lecun.com/exdb/mnist/">The MNIST database</see>
/// </summary>
public static class Idx
{
    private const int ImagesMagic = 0x0803;
    private const int LabelsMagic = 0x0801;

    /// <summary>Reads the training and the test digits of a folder, by MNIST's file names, raw or as .gz.</summary>
    /// <exception cref="IOException">The folder or a file is missing or unreadable.</exception>
    /// <exception cref="InvalidDataException">A file is not what its name says.</exception>
    public static (DigitSet Train, DigitSet Test) ReadFolder(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"There is no folder '{folder}'.");
        }

        return (ReadSet(folder, "train"), ReadSet(folder, "t10k"));
    }

    private static DigitSet ReadSet(string folder, string name)
    {
        var imagesFile = Find(folder, $"{name}-images", "idx3-ubyte");
        var labelsFile = Find(folder, $"{name}-labels", "idx1-ubyte");
        var pixels = ReadImages(imagesFile);
        var labels = ReadLabels(labelsFile);
        if (pixels.Length / DigitSet.Area != labels.Length)
        {
            throw new InvalidDataException(
                $"'{imagesFile}' has {pixels.Length / DigitSet.Area} images, but '{labelsFile}' has {labels.Length} labels.");
        }

        return new DigitSet(pixels, labels);
    }

    // Both ways to write the name are around: train-images-idx3-ubyte and train-images.idx3-ubyte.
    private static string Find(string folder, string stem, string format)
    {
        string[] names = [$"{stem}-{format}", $"{stem}.{format}", $"{stem}-{format}.gz", $"{stem}.{format}.gz"];
        return names.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException($"'{folder}' has no file '{names[0]}' or '{names[2]}'.");
    }

    private static byte[] ReadImages(string file)
    {
        var (sizes, bytes) = ReadFile(file, ImagesMagic, dimensions: 3);
        if (sizes[1] != DigitSet.Side || sizes[2] != DigitSet.Side)
        {
            throw new InvalidDataException($"'{file}' has images of {sizes[1]}x{sizes[2]} pixels, expected 28x28.");
        }

        return bytes;
    }

    private static byte[] ReadLabels(string file)
    {
        var (_, bytes) = ReadFile(file, LabelsMagic, dimensions: 1);
        var wrong = bytes.FirstOrDefault(label => label > 9);
        return wrong == 0 ? bytes : throw new InvalidDataException($"'{file}' has a label {wrong}, expected 0 to 9.");
    }

    private static (int[] Sizes, byte[] Bytes) ReadFile(string file, int expectedMagic, int dimensions)
    {
        var content = Content(file);
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
            throw new InvalidDataException($"'{file}' {what}: {got:N0} bytes of data, its header says {expected:N0}.");
        }

        return (sizes, content[header..]);
    }

    private static byte[] Content(string file)
    {
        if (!file.EndsWith(".gz", StringComparison.Ordinal))
        {
            return File.ReadAllBytes(file);
        }

        try
        {
            using var zipped = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
            var content = new MemoryStream();
            zipped.CopyTo(content);
            return content.ToArray();
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"'{file}' is not a whole .gz file.", e);
        }
    }
}
