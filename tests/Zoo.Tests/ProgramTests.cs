using System.Text.RegularExpressions;
using NetDsl.Tests;
using NetDsl.Tests.Onnx;

namespace Zoo.Tests;

public sealed class ProgramTests
{
    [Fact]
    public void List_has_a_line_for_each_network()
    {
        var (exitCode, output, error) = Run("list");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(Exhibits.All.Count + 1, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains(
            "ResNet18               3, 224, 224      1000            11,689,512  torchvision resnet18", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_gives_the_table_of_layers()
    {
        var (exitCode, output, error) = Run("show", "cifarperceptron");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.StartsWith("CifarPerceptron", output, StringComparison.Ordinal);
        Assert.Contains("199,178", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_gives_a_verdict_on_each_network_that_is_named()
    {
        var (exitCode, output, error) = Run("check", "CifarPerceptron", "BatchNormLeNet");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(
            """
            CifarPerceptron            199,178 parameters   14 entries  as PyTorch's
            BatchNormLeNet              44,652 parameters   26 entries  as PyTorch's

            """,
            output, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Check_tells_what_differs_with_exit_code_1()
    {
        var impostor = Exhibits.Find("ResNet18")! with { Create = Exhibits.Find("SqueezeNet")!.Create };

        var (exitCode, output, error) = Run(() => Program.CheckAll([impostor]));

        Assert.Equal(1, exitCode);
        Assert.Equal(
            "ResNet18                 1,235,496 parameters   52 entries  not as PyTorch's, 175 differences", output.TrimEnd());
        Assert.StartsWith(
            "  expected 11,689,512 parameters, got 1,235,496\n  conv1.weight: expected float32 64 3 7 7, and there is no such key\n",
            error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.EndsWith(
            "  classifier.1.bias: PyTorch has no such key, got float32 1000\n", error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Onnx_writes_a_model()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("perceptron.onnx");

        var (exitCode, output, error) = Run("onnx", "cifarperceptron", file);

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Matches($@"^CifarPerceptron +\d{{3}},\d{{3}} bytes  {Regex.Escape(file)}\s*$", output);
        Assert.Equal(["perceptron.onnx"], folder.Entries);
        using var model = new OnnxRun(file);
        Assert.Equal(["input"], model.Inputs.Keys);
    }

    [Fact]
    public void Onnx_tells_why_a_file_cannot_be_written_with_exit_code_2()
    {
        using var folder = new TemporaryFolder();

        var (exitCode, output, error) = Run("onnx", "CifarPerceptron", folder.File("none/some.onnx"));

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains("none", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no network 'resnet19'. Did you mean ResNet18? 'list' shows them all.", "check", "AlexNet", "resnet19")]
    [InlineData("There is no network 'vgg11_bn'. Did you mean Vgg11? 'list' shows them all.", "show", "vgg11_bn")]
    [InlineData("There is no network 'lstm'. Did you mean LstmClassifier? 'list' shows them all.", "show", "lstm")]
    [InlineData("There is no network 'bogusname'. 'list' shows them all.", "show", "bogusname")]
    [InlineData("There is no network ''. 'list' shows them all.", "show", "")]
    [InlineData("There is no 'UNet' here. --help lists what there is.", "show", "AlexNet", "UNet")]
    [InlineData("There is no 'bogus' here. --help lists what there is.", "bogus")]
    [InlineData("There is no 'lst' here. Did you mean list? --help lists what there is.", "lst")]
    [InlineData("There is no 'resnet18' here. --help lists what there is.", "resnet18")]
    [InlineData("show needs a network: Its name, as list gives it.", "show")]
    [InlineData("onnx needs a file: The file to write, usually ….onnx.", "onnx", "AlexNet")]
    [InlineData("Expected a command: list, show, check, onnx. --help tells what they do.")]
    public void Bad_input_is_one_line_and_exit_code_2(string message, params string[] args)
    {
        var (exitCode, output, error) = Run(args);

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Equal(message + Environment.NewLine, error);
    }

    private static (int ExitCode, string Output, string Error) Run(params string[] args) => Run(() => Program.Main(args));

    private static (int ExitCode, string Output, string Error) Run(Func<int> program)
    {
        var (outputBefore, errorBefore) = (Console.Out, Console.Error);
        using var output = new StringWriter();
        using var error = new StringWriter();
        Console.SetOut(output);
        Console.SetError(error);
        try
        {
            return (program(), output.ToString(), error.ToString());
        }
        finally
        {
            Console.SetOut(outputBefore);
            Console.SetError(errorBefore);
        }
    }
}
