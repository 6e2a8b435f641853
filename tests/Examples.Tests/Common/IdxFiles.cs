using System.Buffers.Binary;
using System.IO.Compression;

namespace Examples.Tests.Common;

/// <summary>A folder with MNIST's four files, small and made up; a test spoils one of them.</summary>
internal sealed class IdxFiles : IDisposable
{
    public const int Train = 5;
    public const int Test = 3;

    public IdxFiles(string ending = "", char separator = '-')
    {
        Path = Directory.CreateTempSubdirectory("idx-").FullName;
        Write($"train-images{separator}idx3-ubyte{ending}", Images(Train));
        Write($"train-labels{separator}idx1-ubyte{ending}", Labels(Train));
        Write($"t10k-images{separator}idx3-ubyte{ending}", Images(Test));
        Write($"t10k-labels{separator}idx1-ubyte{ending}", Labels(Test));
    }

    public string Path { get; }

    public void Write(string name, byte[] content)
    {
        using Stream file = File.Create(System.IO.Path.Combine(Path, name));
        using var target = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.Fastest) : file;
        target.Write(content);
    }

    /// <summary>Images whose pixels are all the image's number.</summary>
    public static byte[] Images(int count, int side = 28, int magic = 0x0803) =>
        [.. Header(magic, count, side, side), .. Enumerable.Range(0, count).SelectMany(i => Enumerable.Repeat((byte)i, side * side))];

    /// <summary>Labels that count down from 9.</summary>
    public static byte[] Labels(int count) => [.. Header(0x0801, count), .. Enumerable.Range(0, count).Select(i => (byte)(9 - i % 10))];

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static byte[] Header(params int[] numbers)
    {
        var header = new byte[4 * numbers.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4 * i), numbers[i]);
        }

        return header;
    }
}
