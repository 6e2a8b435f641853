using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace NetDsl.Tests.PyTorch;

// tests/pytorch runs the twins of these and of many more networks in PyTorch; here stands how they read.
public sealed class TwinTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_network_is_a_module_whose_forward_is_in_the_graphs_order() => Verify(new DigitTwin(), "digit_twin");

    [Fact]
    public void A_block_is_one_class_whose_parameters_are_what_varies() => Verify(new ResidualTwin(), "residual_twin");

    [Fact]
    public void Attention_has_its_mask_and_the_file_what_PyTorch_lacks() => Verify(new TransformerTwin(), "transformer_twin");

    [Fact]
    public void Dotted_names_nest_and_names_that_Python_keeps_are_no_attributes() => Verify(new NamedTwin(), "named_twin");

    [Fact]
    public void What_only_CSharp_knows_is_refused_by_name_and_nothing_is_written()
    {
        using var network = new OwnTwin();

        var error = Assert.Throws<NotSupportedException>(() => network.SavePyTorch(FileOf("own_twin")));

        Assert.Equal(
            "'OwnTwin' has no PyTorch twin: in 'OwnTwin', 'Clip' is a method in C#; " +
            "in 'OwnTwin', 'doubled1' is a 'Doubled', a hand-written module that does not implement IPyTorchModule.",
            error.Message);
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public void Train_py_imports_the_network_and_stays_as_its_reader_changed_it()
    {
        using var network = new DigitTwin();
        network.SavePyTorch(FileOf("digit_twin"), withTraining: true);
        var train = _folder.File("train.py");
        Assert.Contains("\nfrom digit_twin import DigitTwin\n", File.ReadAllText(train), StringComparison.Ordinal);
        Assert.Contains("\nINPUTS = [\"input\"]\nTARGETS = [\"labels\"]\n", File.ReadAllText(train), StringComparison.Ordinal);

        File.AppendAllText(train, "# mine\n");
        network.SavePyTorch(FileOf("digit_twin"), withTraining: true);

        Assert.EndsWith("# mine\n", File.ReadAllText(train), StringComparison.Ordinal);
    }

    [Fact]
    public void Train_py_of_another_network_is_not_lost()
    {
        using var network = new DigitTwin();
        using var other = new NamedTwin();
        network.SavePyTorch(FileOf("digit_twin"), withTraining: true);

        Assert.Throws<IOException>(() => other.SavePyTorch(FileOf("named_twin"), withTraining: true));

        Assert.False(File.Exists(FileOf("named_twin")));
    }

    [Theory]
    [InlineData("digit-twin.py")]
    [InlineData("class.py")]
    [InlineData("train.py")]
    [InlineData("digit_twin.txt")]
    public void Train_py_needs_a_name_that_Python_imports(string file)
    {
        using var network = new DigitTwin();

        var error = Assert.Throws<ArgumentException>(() => network.SavePyTorch(_folder.File(file), withTraining: true));

        Assert.Contains("such as 'digit_twin.py'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hand_written_module_has_no_graph()
    {
        using var module = nn.Linear(2, 2);

        Assert.Throws<NotSupportedException>(() => module.SavePyTorch(FileOf("linear")));
    }

    [Fact]
    public void Both_files_are_written_or_none()
    {
        using var network = new DigitTwin();
        Directory.CreateDirectory(_folder.File("train.py"));

        Assert.ThrowsAny<Exception>(() => network.SavePyTorch(FileOf("digit_twin"), withTraining: true));

        Assert.Empty(_folder.Files);
    }

    public void Dispose() => _folder.Dispose();

    private string FileOf(string name) => _folder.File($"{name}.py");

    /// <summary>Compares with a file of Twins/; NETDSL_ACCEPT=1 takes what was written as right.</summary>
    private void Verify(nn.Module network, string name, [CallerFilePath] string here = "")
    {
        using (network)
        {
            network.SavePyTorch(FileOf(name));
        }

        var written = File.ReadAllText(FileOf(name));
        var verified = Path.Combine(Path.GetDirectoryName(here)!, "Twins", $"{name}.py");
        if (Environment.GetEnvironmentVariable("NETDSL_ACCEPT") == "1")
        {
            File.WriteAllText(verified, written);
        }

        Assert.Equal(File.ReadAllText(verified).ReplaceLineEndings("\n"), written);
    }
}
