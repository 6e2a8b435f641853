using NetDsl.Examples;

namespace Examples.Tests.Common;

public sealed class IdxTests
{
    [Theory]
    [InlineData("", '-')]
    [InlineData("", '.')]
    [InlineData(".gz", '-')]
    [InlineData(".gz", '.')]
    public void Reads_images_and_labels_raw_or_zipped_by_either_name(string ending, char separator)
    {
        using var files = new IdxFiles(ending, separator);

        var (train, test) = Idx.ReadFolder(files.Path);

        Assert.Equal(IdxFiles.Train, train.Count);
        Assert.Equal([9, 8, 7, 6, 5], train.Labels);
        Assert.Equal(IdxFiles.Train * 784, train.Pixels.Length);
        Assert.Equal(0, train.Pixels[783]);
        Assert.Equal(4, train.Pixels[^1]);
        Assert.Equal(IdxFiles.Test, test.Count);
    }

    [Fact]
    public void A_missing_folder_is_named()
    {
        var error = Assert.Throws<DirectoryNotFoundException>(() => Idx.ReadFolder("no/such/folder"));

        Assert.Equal("There is no folder 'no/such/folder'.", error.Message);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        using var files = new IdxFiles();
        File.Delete(Path.Combine(files.Path, "t10k-labels-idx1-ubyte"));

        var error = Assert.Throws<FileNotFoundException>(() => Idx.ReadFolder(files.Path));

        Assert.Equal($"'{files.Path}' has no file 't10k-labels-idx1-ubyte' or 't10k-labels-idx1-ubyte.gz'.", error.Message);
    }

    [Fact]
    public void Labels_in_the_place_of_images_have_the_wrong_magic_number() =>
        Refuses("train-images-idx3-ubyte", [.. IdxFiles.Labels(30)], "has the wrong magic number 0x00000801, expected 0x00000803.");

    [Fact]
    public void Truncated_images_are_told_by_their_size() =>
        Refuses("train-images-idx3-ubyte", IdxFiles.Images(5)[..^1], "is truncated: 3,919 bytes of data, its header says 3,920.");

    [Fact]
    public void A_truncated_header_is_told() =>
        Refuses("t10k-images-idx3-ubyte", IdxFiles.Images(1)[..10], "is truncated: 10 bytes are less than a header.");

    [Fact]
    public void More_data_than_the_header_says_is_told() =>
        Refuses("t10k-labels-idx1-ubyte", [.. IdxFiles.Labels(3), 1], "is too long: 4 bytes of data, its header says 3.");

    [Fact]
    public void Images_and_labels_must_be_as_many() =>
        Refuses("train-labels-idx1-ubyte", IdxFiles.Labels(4), "has 4 labels.");

    [Fact]
    public void Images_of_another_size_are_told() =>
        Refuses("train-images-idx3-ubyte", IdxFiles.Images(5, side: 32), "has images of 32x32 pixels, expected 28x28.");

    [Fact]
    public void A_label_that_is_no_digit_is_told() =>
        Refuses("t10k-labels-idx1-ubyte", [.. IdxFiles.Labels(3)[..^1], 10], "has a label 10, expected 0 to 9.");

    [Fact]
    public void A_broken_zip_is_told()
    {
        using var files = new IdxFiles(".gz");
        File.WriteAllText(Path.Combine(files.Path, "train-images-idx3-ubyte.gz"), "this is no zip");

        var error = Assert.Throws<InvalidDataException>(() => Idx.ReadFolder(files.Path));

        Assert.EndsWith("train-images-idx3-ubyte.gz' is not a whole .gz file.", error.Message);
    }

    private static void Refuses(string name, byte[] content, string message)
    {
        using var files = new IdxFiles();
        files.Write(name, content);

        var error = Assert.Throws<InvalidDataException>(() => Idx.ReadFolder(files.Path));

        Assert.Contains(name, error.Message);
        Assert.EndsWith(message, error.Message);
    }
}
