using System.IO.Compression;
using NetDsl.Examples;
using NetDsl.Tests;

namespace Examples.Tests.Common;

public sealed class CifarTests
{
    private static readonly string[] Names = [.. Enumerable.Range(1, 5).Select(i => $"data_batch_{i}.bin"), "test_batch.bin"];

    [Theory]
    [InlineData("")]
    [InlineData(".gz")]
    public void Reads_six_files_raw_or_zipped(string ending)
    {
        using var folder = Files(ending);

        var (train, test) = Cifar.ReadFolder(folder.Root);

        Assert.Equal((3, 32), (train.Channels, train.Side));
        Assert.Equal([0, 1, 0, 1, 0, 1, 0, 1, 0, 1], train.Labels);
        Assert.Equal(10 * 3 * 32 * 32, train.Pixels.Length);
        Assert.Equal([0, 0, 1, 1], [train.Pixels[0], train.Pixels[3071], train.Pixels[3072], train.Pixels[6143]]);
        Assert.Equal(2, test.Count);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        using var folder = Files();
        File.Delete(folder.File("data_batch_3.bin"));

        var error = Assert.Throws<FileNotFoundException>(() => Cifar.ReadFolder(folder.Root));

        Assert.Equal($"'{folder.Root}' has no file 'data_batch_3.bin' or 'data_batch_3.bin.gz'.", error.Message);
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(3072, "3,072")]
    [InlineData(6145, "6,145")]
    public void A_file_that_is_no_whole_number_of_records_is_told(int length, string bytes) => Refuses(
        new byte[length], $"is truncated or no CIFAR-10 file: {bytes} bytes, expected records of 3,073 bytes each.");

    [Fact]
    public void A_label_that_is_no_class_is_told() => Refuses([.. Record(0), .. Record(10)], "has a label 10, expected 0 to 9.");

    private static void Refuses(byte[] content, string message)
    {
        using var folder = Files();
        File.WriteAllBytes(folder.File("test_batch.bin"), content);

        var error = Assert.Throws<InvalidDataException>(() => Cifar.ReadFolder(folder.Root));

        Assert.Equal($"'{folder.File("test_batch.bin")}' {message}", error.Message);
    }

    private static TemporaryFolder Files(string ending = "")
    {
        var folder = new TemporaryFolder();
        foreach (var name in Names)
        {
            using Stream file = File.Create(folder.File(name + ending));
            using var target = ending == ".gz" ? new GZipStream(file, CompressionLevel.Fastest) : file;
            target.Write([.. Record(0), .. Record(1)]);
        }

        return folder;
    }

    // A picture whose pixels are all its label.
    private static byte[] Record(byte label) => [label, .. Enumerable.Repeat(label, 3 * 32 * 32)];
}
