using Examples.Tests.Common;
using NetDsl.Tests;

namespace Examples.Tests;

/// <summary>Each program runs, on drawn images, and prints what its README tells of.</summary>
public sealed class ProgramsTests
{
    private static readonly Dictionary<string, Func<string[], int>> Programs = new(StringComparer.Ordinal)
    {
        ["BnLeNet"] = BnLeNet.Program.Main,
        ["CifarMlp"] = CifarMlp.Program.Main,
        ["MnistCnn"] = MnistCnn.Program.Main,
        ["NormTour"] = NormTour.Program.Main,
        ["RowLstm"] = RowLstm.Program.Main,
    };

    [Theory]
    [InlineData("BnLeNet", "NormLeNet     loss [0-9.]+, train acc [01][.][0-9]{3}, test acc [01][.][0-9]{3}", "--batch", "20")]
    [InlineData("BnLeNet", "gamma of bn1( +-?[0-9.]+){6}\r?\nbeta of bn1( +-?[0-9.]+){6}", "--batch", "20")]
    [InlineData("BnLeNet", "largest of these that trains  with norms (none|[0-9.]+), without (none|[0-9.]+)", "--batch", "20", "--rates")]
    [InlineData(
        "CifarMlp", "Starting epoch 1 +with  without\r?\nLoss after mini-batch   500: [0-9.]{5}    [0-9.]{5}",
        "--images", "1000", "--batch", "2")]
    [InlineData("MnistCnn", @"Test set: Average loss: [0-9.]{6}, Accuracy: [0-9]+/20 \([0-9]+%\)")]
    [InlineData("MnistCnn", "KerasCnn  epoch 1/1 ", "--keras")]
    [InlineData("NormTour", @"\(4, 3, 6, 6\) +BatchNorm3d(.|\n)*MnistMlp(.|\n)*ReLUThenNorm  Test set: ")]
    [InlineData("RowLstm", "LayerNormLstm  epoch 1/1 (.|\n)*Test set: (.|\n)*BatchNormLstm  epoch 1/1 ")]
    public void A_program_prints_its_numbers(string program, string expected, params string[] args)
    {
        string[] all = [.. args.Contains("--images") ? [] : new[] { "--images", "100" }, "--epochs", "1", .. args];

        var (exitCode, output, error) = Captured.Run(() => Programs[program](all));

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Matches(expected, output);
    }

    [Fact]
    public void Several_trainings_share_a_checkpoint()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("run.ckpt");

        var (_, whole, _) = Captured.Run(() => RowLstm.Program.Main(["--images", "100", "--epochs", "1", "--save", file]));
        var (exitCode, resumed, error) = Captured.Run(() => RowLstm.Program.Main(["--images", "100", "--epochs", "1", "--resume", file]));

        Assert.Equal((0, ""), (exitCode, error));
        Assert.DoesNotContain("epoch", resumed);
        Assert.EndsWith(whole[whole.IndexOf("loss, logarithmic", StringComparison.Ordinal)..], resumed);
    }
}
