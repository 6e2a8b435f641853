using System.IO.Compression;
using static TorchSharp.torch;

namespace NetDsl.Tests.BaseClass;

/// <summary>A file that a network cannot load changes nothing, and the message says what the file is: Goldens/make_foreign.py.</summary>
public sealed class LoadTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string> Foreign => new()
    {
        { "checkpoint.pt", "is a file of PyTorch's torch.save (.pt, .pth): LoadWeights reads it." },
        { "before-1.6.pt", "is a pickle, as torch.save wrote before PyTorch 1.6. In Python, save the weights with torch.save(" },
        { "torchscript.pt", "is a TorchScript module, which torch.jit.load reads. In Python, save the weights with torch.save(" },
        { "model.onnx", "is an ONNX model, a graph that is not read here. In Python, save the weights with torch.save(" },
        { "weight.npy", "is a NumPy array, which is not read here. In Python," },
        { "weights.npz", "is an archive of NumPy arrays, which is not read here. In Python," },
    };

    [Theory]
    [MemberData(nameof(Foreign))]
    public void A_file_of_another_program_is_named(string file, string message)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Goldens", "Foreign", file);

        Assert.StartsWith($"'{path}' {message}", Refused<InvalidDataException>(network => network.load(path)), StringComparison.Ordinal);
    }

    public static TheoryData<byte[], string> Heads => new()
    {
        { [], "is empty: expected a file of weights." },
        {
            [0x40, 0, 0, 0, 0, 0, 0, 0, .. "{\"fc1.bias\":"u8],
            "is a safetensors file: LoadWeights reads it."
        },
        { [.. "PK\u0003\u0004"u8, .. new byte[22], 8, 0, 0, 0, .. "work.txt"u8], "is a zip archive that begins with 'work.txt', which" },
        { [.. "PK\u0003\u0004"u8], "is a zip archive that begins with '', which" },
        { [0x89, .. "HDF\r\n"u8, 0x1a, (byte)'\n'], "is an HDF5 file, as Keras writes, which is not read here." },
        { [.. "GGUF"u8, 3, 0, 0, 0], "is a GGUF file, which is not read here. In Python," },
        { [0x1f, 0x8b, 8, 0], "is compressed with gzip: load a GZipStream over it, or unpack it." },
        { [.. "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\n"u8], "is a pointer of Git LFS: 'git lfs pull' fetches" },
        { [.. "\n<!DOCTYPE html>\n<html>"u8], "is text that begins with '<!DOCTYPE html>': expected" },
        { [0xef, 0xbb, 0xbf, .. "{ \"größe\": 1 }"u8], "is text that begins with '{ \"größe\": 1 }': expected" },
        { [.. Enumerable.Repeat((byte)'x', 600)], $"is text that begins with '{new string('x', 40)}…': expected" },
        { [.. Enumerable.Repeat((byte)0xff, 20)], "is damaged, or no file of weights." },
        { [1, 1, (byte)'w', 99], "is damaged, or no file of weights." },
        { [1, 1, (byte)'w', 0x86, 2, 0], "is damaged, or no file of weights." },
        { [1, 1, (byte)'w', 6, 65], "is damaged, or no file of weights." },
        { [1, 1, (byte)'w', 6, 2, .. Huge, .. Huge], "is damaged, or no file of weights." },
        { [1, 1, (byte)'w', 6, 1, .. Huge], "ends within entry 1 of 1: it is truncated, or no file of weights." },
    };

    [Theory]
    [MemberData(nameof(Heads))]
    public void What_begins_like_no_file_of_weights_is_named(byte[] content, string message)
    {
        Assert.All<Func<Stream>>([() => new MemoryStream(content), () => Unseekable(content)], open => Assert.StartsWith(
            $"The stream {message}", Refused<InvalidDataException>(network => network.load(open())), StringComparison.Ordinal));
    }

    [Fact]
    public void A_truncated_file_changes_nothing_wherever_it_ends()
    {
        var whole = Saved(new NormedNet());
        for (var length = 1; length < whole.Length; length += 7)
        {
            Assert.Contains("it is truncated", Refused<InvalidDataException>(network => network.load(new MemoryStream(whole[..length]))));
            Assert.Contains("it is truncated", Refused<InvalidDataException>(network => network.load(Unseekable(whole[..length]))));
        }
    }

    [Fact]
    public void Another_networks_weights_change_nothing_and_every_difference_is_told()
    {
        var file = _folder.File("other.dat");
        nn.Sequential(("fc1", nn.Linear(2, 3)), ("fc9", nn.Linear(3, 1, hasBias: false))).save(file);

        var message = Refused<ArgumentException>(network => network.load(file));

        var lines = message.Split('\n');
        Assert.Equal($"'{file}' does not fit NormedNet:", lines[0]);
        Assert.Contains("    conv1.weight: float32 (4, 1, 3, 3)", lines);
        Assert.Contains("    fc9.weight: float32 (1, 3); did you mean fc2.weight?", lines);
        Assert.Contains("    fc1.weight: float32 (3, 2), and the module has float32 (8, 64)", lines);
        Assert.Contains(lines, line => line.StartsWith("    and ", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_strictness_only_shapes_and_types_must_fit()
    {
        var file = _folder.File("part.dat");
        nn.Sequential(("fc2", nn.Linear(8, 7)), ("fc9", nn.Linear(3, 1))).save(file);

        Assert.DoesNotContain("fc9", Refused<ArgumentException>(network => network.load(file, strict: false)), StringComparison.Ordinal);

        using var network = new NormedNet();
        var before = Saved(network);
        network.load(file, strict: false, skip: ["fc2.weight", "fc2.bias"]);
        Assert.Equal(before, Saved(network));
    }

    [Fact]
    public void What_was_saved_is_loaded_from_a_file_a_stream_and_one_that_cannot_seek()
    {
        using var source = new NormedNet();
        var saved = Saved(source);
        var file = _folder.File("saved.dat");
        source.save(file);

        Assert.All<Func<Network, nn.Module>>(
            [network => network.load(file), network => network.load(new MemoryStream(saved)), network => network.load(Unseekable(saved))],
            load =>
            {
                using var target = new NormedNet();
                Assert.Same(target, load(target));
                Assert.Equal(saved, Saved(target));
            });
    }

    [Fact]
    public void Two_networks_in_one_stream_are_loaded_one_after_the_other()
    {
        using var first = new NormedNet();
        using var second = new NormedNet();
        byte[] both = [.. Saved(first), .. Saved(second)];

        Assert.All<Stream>([new MemoryStream(both), Unseekable(both)], stream =>
        {
            using var reader = new BinaryReader(stream);
            using var target = new NormedNet();
            target.load(reader);
            Assert.Equal(Saved(first), Saved(target));
            target.load(reader);
            Assert.Equal(Saved(second), Saved(target));
        });
    }

    [Fact]
    public void A_network_of_any_number_of_inputs_checks_its_file() => Assert.All<nn.Module>(
        [new OfOne(), new OfTwo(), new OfThree(), new OfFour(), new OfFive(), new OfSix()],
        network => Assert.Contains("is empty", Assert.Throws<InvalidDataException>(() => network.load(new MemoryStream())).Message));

    private static ReadOnlySpan<byte> Huge => [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f];

    /// <summary>The message of a load that must fail, and change nothing.</summary>
    private static string Refused<TException>(Action<Network> load)
        where TException : Exception
    {
        using var network = new NormedNet();
        var before = Saved(network);
        var message = Assert.Throws<TException>(() => load(network)).Message;
        Assert.Equal(before, Saved(network));
        return message;
    }

    private static byte[] Saved(nn.Module network)
    {
        using var stream = new MemoryStream();
        network.save(stream);
        return stream.ToArray();
    }

    private static GZipStream Unseekable(byte[] content)
    {
        var zipped = new MemoryStream();
        using (var target = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true))
        {
            target.Write(content);
        }

        zipped.Position = 0;
        return new GZipStream(zipped, CompressionMode.Decompress);
    }
}
