using NetDsl.Serialization;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Tests.Weights;

/// <summary>What is saved is loaded again, by PyTorch too, and a file is written whole or not at all.</summary>
public sealed class SaveWeightsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("block.safetensors")]
    [InlineData("block.pt")]
    [InlineData("block.PTH")]
    [InlineData("block.dat")]
    public void What_was_saved_is_loaded(string file)
    {
        using var source = new Block();
        using var target = new Block();

        source.SaveWeights(_folder.File(file));
        target.LoadWeights(_folder.File(file));

        Values.AssertEqual(Values.Of(source), target);
        Assert.Equal([file], _folder.Files);
    }

    [Fact]
    public void A_safetensors_file_is_that_of_the_reference_to_the_byte()
    {
        using var block = new Block();
        block.LoadWeights(Golden.Path("block.pt"));

        block.SaveWeights(_folder.File("block.safetensors"));

        Assert.Equal(File.ReadAllBytes(Golden.Path("block.safetensors")), File.ReadAllBytes(_folder.File("block.safetensors")));
    }

    [Fact]
    public void A_dat_file_is_what_save_writes_and_load_reads()
    {
        using var source = new Block();
        source.save(_folder.File("save.dat"));
        source.SaveWeights(_folder.File("SaveWeights.dat"));

        Assert.Equal(File.ReadAllBytes(_folder.File("save.dat")), File.ReadAllBytes(_folder.File("SaveWeights.dat")));
    }

    [Fact]
    public void The_same_weights_give_the_same_file()
    {
        using var block = new Block();
        Assert.All(["pt", "safetensors", "dat"], extension =>
        {
            block.SaveWeights(_folder.File($"1.{extension}"));
            block.SaveWeights(_folder.File($"2.{extension}"));
            Assert.Equal(File.ReadAllBytes(_folder.File($"1.{extension}")), File.ReadAllBytes(_folder.File($"2.{extension}")));
        });
    }

    [Theory]
    [InlineData("odd.safetensors")]
    [InlineData("odd.pt")]
    [InlineData("odd.dat")]
    public void Scalars_empty_tensors_views_and_names_of_any_kind_are_saved(string file)
    {
        using var source = new Holder(
            ("scalar", tensor(2.5f)), ("empty", zeros(0, 3)), ("transposed", nn.Parameter(arange(6, ScalarType.Float32).reshape(2, 3).t())),
            ("part", arange(10, ScalarType.Int64)[TensorIndex.Slice(3, 7, 2)]), ("größe \"x\"\\ 重み", ones(1)),
            ("flags", tensor(new[] { true, false })), ("bytes", tensor(new byte[] { 1, 200 })));
        using var target = new Holder(
            ("scalar", zeros([])), ("empty", zeros(0, 3)), ("transposed", nn.Parameter(zeros(3, 2))),
            ("part", zeros([2], ScalarType.Int64)),
            ("größe \"x\"\\ 重み", zeros(1)), ("flags", zeros([2], ScalarType.Bool)), ("bytes", zeros([2], ScalarType.Byte)));

        source.SaveWeights(_folder.File(file));
        target.LoadWeights(_folder.File(file));

        Values.AssertEqual(Values.Of(source), target);
    }

    [Theory]
    [InlineData("tied.safetensors", 2)]
    [InlineData("tied.pt", 1)]
    public void A_tensor_with_two_names_is_saved_under_both(string file, int copies)
    {
        using var embed = nn.Embedding(500, 3);
        using var head = nn.Linear(3, 500, hasBias: false);
        head.weight = embed.weight!;
        using var tied = nn.Sequential(("embed", embed), ("head", head));

        tied.SaveWeights(_folder.File(file));

        using var weights = WeightsFile.Open(_folder.File(file));
        Assert.Equal(["embed.weight", "head.weight"], weights.StateDicts[0].Tensors.Select(tensor => tensor.Name));
        Assert.InRange(new FileInfo(_folder.File(file)).Length, copies * 6000, copies * 6000 + 2000);
        using var apart = nn.Sequential(("embed", nn.Embedding(500, 3)), ("head", nn.Linear(3, 500, hasBias: false)));
        apart.LoadWeights(_folder.File(file));
        Assert.All(apart.parameters(), parameter => Assert.Equal(Values.Of(embed.weight!), Values.Of(parameter)));
    }

    [Fact]
    public void Half_precision_stays_in_the_file()
    {
        if (Departures.Departure.IsLibtorch)
        {
            using var source = nn.Linear(2, 1).to(ScalarType.BFloat16);
            Assert.All(["h.pt", "h.safetensors", "h.dat"], file =>
            {
                source.SaveWeights(_folder.File(file));
                using var weights = WeightsFile.Open(_folder.File(file));
                Assert.All(weights.StateDicts[0].Tensors, tensor => Assert.Equal(ElementType.BFloat16, tensor.Type));
                using var target = nn.Linear(2, 1);
                target.LoadWeights(_folder.File(file));
                Values.AssertEqual(Values.Of(source), target);
            });
        }
    }

    [Theory]
    [InlineData("weights.bin", ".bin")]
    [InlineData("weights", "")]
    [InlineData("weights.onnx", ".onnx")]
    public void Another_extension_is_refused_with_those_there_are(string file, string extension)
    {
        var message = Assert.Throws<ArgumentException>(() => new Block().SaveWeights(_folder.File(file))).Message;

        Assert.StartsWith(
            $"Weights are not saved as '{extension}': expected .safetensors, .pt or .pth for PyTorch's torch.load, or .dat for "
            + "TorchSharp's load", message);
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public void The_folder_must_exist()
    {
        var message = Assert.Throws<DirectoryNotFoundException>(() => new Block().SaveWeights(_folder.File("none/block.pt"))).Message;

        Assert.StartsWith("There is no folder '", message);
    }

    [Fact]
    public void A_failure_leaves_the_old_file_and_nothing_else()
    {
        var file = _folder.File("block.pt");
        File.WriteAllText(file, "old");

        Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(file, stream =>
        {
            stream.Write(new byte[100_000]);
            throw new InvalidOperationException();
        }));

        Assert.Equal("old", File.ReadAllText(file));
        Assert.Equal(["block.pt"], _folder.Files);
        Directory.CreateDirectory(_folder.File("folder.pt"));
        Assert.ThrowsAny<Exception>(() => new Block().SaveWeights(_folder.File("folder.pt")));
        Assert.Equal(["block.pt"], _folder.Files);
    }

    [Fact]
    public void A_link_stays_one()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(_folder.File("link.pt"), _folder.File("target.pt"));
            File.WriteAllText(_folder.File("target.pt"), "old");

            new Block().SaveWeights(_folder.File("link.pt"));

            Assert.NotNull(new FileInfo(_folder.File("link.pt")).LinkTarget);
            using var block = new Block();
            block.LoadWeights(_folder.File("target.pt"));
        }
    }
}
