using System.Reflection;
using NetDsl.Tests;

namespace NetDsl.Tool.Tests;

/// <summary>The commands for a network in a built program: here the zoo's.</summary>
[Collection(Tool.Console)]
public sealed class NetworkCommandsTests : IDisposable
{
    private static readonly string Zoo = typeof(NetworkCommandsTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(item => item.Key == "Zoo").Value!;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Show_gives_the_table_and_the_diagram()
    {
        var (exitCode, output, errors) = Tool.RunAlone("show", Zoo, "--network", "LstmClassifier");

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.StartsWith("LstmClassifier\n", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("1,940,996 parameters, 1,940,996 trainable", output, StringComparison.Ordinal);
        Assert.Contains("flowchart TD", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_takes_its_hyperparameters_and_is_drawn()
    {
        var svg = _folder.File("block.svg");

        var (exitCode, output, errors) = Tool.RunAlone(
            "show", Zoo, "--network", "Zoo.Networks.BasicBlock", "--set", "inChannels=64", "--set", "channels=128", "--set", "stride=2",
            "--svg", svg);

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Contains("230,144 parameters", output, StringComparison.Ordinal);
        Assert.Contains("downsample.0: 8,448", File.ReadAllText(svg), StringComparison.Ordinal);
    }

    [Fact]
    public void A_network_is_exported_as_ONNX_and_as_Python()
    {
        var (onnx, python) = (_folder.File("lenet.onnx"), _folder.File("lenet.py"));

        Assert.Equal((0, onnx), Written(Tool.RunAlone("onnx", Zoo, "--network", "BatchNormLeNet", "--output", onnx)));
        Assert.Equal(
            (0, python), Written(Tool.RunAlone("pytorch", Zoo, "--network", "BatchNormLeNet", "--output", python, "--with-training")));

        // IR version 8.
        Assert.Equal([8, 8], File.ReadAllBytes(onnx)[..2]);
        Assert.Contains("class BatchNormLeNet(nn.Module):", File.ReadAllText(python), StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.File("train.py")));

        static (int ExitCode, string Output) Written((int ExitCode, string Output, string Errors) run) =>
            (run.ExitCode, run.Output.Trim() + run.Errors);
    }

    [Fact]
    public void Weights_that_do_not_fit_are_told_of_and_nothing_is_written()
    {
        var (weights, onnx) = (_folder.File("other.safetensors"), _folder.File("lenet.onnx"));
        using (var other = TorchSharp.torch.nn.Linear(2, 3))
        {
            other.SaveWeights(weights);
        }

        var (exitCode, _, errors) = Tool.RunAlone("onnx", Zoo, "--network", "BatchNormLeNet", "--weights", weights, "--output", onnx);

        Assert.Equal(2, exitCode);
        Assert.Contains("does not fit BatchNormLeNet", errors, StringComparison.Ordinal);
        Assert.False(File.Exists(onnx));
    }

    [Theory]
    [InlineData("Which network is meant? Give --network. The assembly has Zoo.Networks.AlexNet, ")]
    [InlineData("There is no network 'ResNet19'. Did you mean ResNet18?", "--network", "ResNet19")]
    [InlineData("'Zoo.Networks.BasicBlock' needs its hyperparameter 'inChannels': --set inChannels=… (Int32).", "--network", "BasicBlock")]
    [InlineData(
        "'Zoo.Networks.BasicBlock' has no hyperparameter 'chanels'. Did you mean channels? It has inChannels, channels, stride.",
        "--network", "BasicBlock", "--set", "chanels=3")]
    [InlineData("Expected a Int32 for 'inChannels'. Got 'many'.", "--network", "BasicBlock", "--set", "inChannels=many")]
    [InlineData("Expected name=value after --set. Got 'inChannels'.", "--network", "BasicBlock", "--set", "inChannels")]
    public void What_is_wrong_is_one_line_and_exit_code_2(string expected, params string[] arguments)
    {
        var (exitCode, output, errors) = Tool.RunAlone(["show", Zoo, .. arguments]);

        Assert.Equal((2, ""), (exitCode, output));
        Assert.StartsWith(expected, errors, StringComparison.Ordinal);
        Assert.Single(errors.TrimEnd().Split('\n'));
    }

    [Fact]
    public void A_file_that_is_no_assembly_is_refused()
    {
        var text = _folder.File("text.dll");
        File.WriteAllText(text, "no assembly");

        Assert.Contains("is no assembly of .NET", Tool.RunAlone("show", text).Errors, StringComparison.Ordinal);
        Assert.Contains("There is no file", Tool.RunAlone("onnx", _folder.File("none.dll")).Errors, StringComparison.Ordinal);
    }
}
