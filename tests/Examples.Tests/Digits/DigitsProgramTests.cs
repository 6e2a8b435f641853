using Digits;
using Examples.Tests.Common;
using NetDsl.Examples;

namespace Examples.Tests.Digits;

public sealed class DigitsProgramTests
{
    [Theory]
    [InlineData("--data takes a folder that is there, not 'no/such/folder'.", "--data", "no/such/folder")]
    [InlineData("--data takes a folder that is there, not ''.", "--data", "")]
    [InlineData("--model takes a file that can be written (there is no folder for it), not 'no/such/folder/model.dat'.",
        "--model", "no/such/folder/model.dat")]
    [InlineData("--model takes a file that can be written (it has no name), not ''.", "--model", "")]
    [InlineData("--model takes a file that can be written (there is a folder of that name), not '.'.", "--model", ".")]
    [InlineData("--epochs takes a whole number from 1 to 10000, not '0'.", "--epochs", "0")]
    [InlineData("--epochs takes a whole number from 1 to 10000, not '99999999999'.", "--epochs", "99999999999")]
    [InlineData("--epochs takes a whole number from 1 to 10000, not 'many'.", "--epochs", "many")]
    [InlineData("--batch takes a whole number from 2 to 1000000, not '1'.", "--batch", "1")]
    [InlineData("--batch takes a whole number from 2 to 1000000, not '1,000'.", "--batch", "1,000")]
    [InlineData("--seed takes a whole number from 0 to 1000000000, not '-1'.", "--seed", "-1")]
    [InlineData("--lr takes a positive number, such as 0.002, not '-0.1'.", "--lr", "-0.1")]
    [InlineData("--lr takes a positive number, such as 0.002, not '0,002'.", "--lr", "0,002")]
    [InlineData("--lr takes a positive number, such as 0.002, not '1e999'.", "--lr", "1e999")]
    [InlineData("--lr takes a positive number, such as 0.002, not ''.", "--lr", "")]
    [InlineData("--lr needs a value: Learning rate at the start.", "--lr")]
    [InlineData("Option '--lr' expects a single argument but 2 were provided.", "--lr", "1", "--lr", "2")]
    [InlineData("--device takes cpu, cuda or cuda:0, cuda:1, …, not 'gpu'.", "--device", "gpu")]
    [InlineData("--resume takes a file that is there, not 'no.ckpt'.", "--resume", "no.ckpt")]
    [InlineData("--save takes a file that can be written (there is a folder of that name), not '.'.", "--save", ".")]
    [InlineData("--images takes a whole number from 10 to 10000000, not '9'.", "--images", "9")]
    [InlineData("There is no '--epoch' here. Did you mean --epochs? --help lists what there is.", "--epoch", "5")]
    [InlineData("There is no 'bogus' here. --help lists what there is.", "bogus")]
    public void Bad_input_is_one_line_and_exit_code_2(string message, params string[] args)
    {
        var (exitCode, output, error) = Run(args);

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Equal(message + Environment.NewLine, error);
    }

    [Fact]
    public void A_device_that_is_not_there_is_one_line_before_any_work()
    {
        using var files = new IdxFiles();
        var model = Path.Combine(files.Path, "model.dat");

        var (exitCode, output, error) = Run("--device", "cuda:99", "--model", model);

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Equal(Devices.Refusal("cuda:99", Hardware.Find()) + Environment.NewLine, error);
        Assert.False(File.Exists(model));
    }

    [Fact]
    public void A_file_with_the_wrong_magic_number_is_one_line_and_exit_code_2()
    {
        using var files = new IdxFiles();
        files.Write("t10k-images-idx3-ubyte", IdxFiles.Images(3, magic: 0x0D03));

        var (exitCode, output, error) = Run("--data", files.Path);

        Assert.Equal((2, ""), (exitCode, output));
        Assert.EndsWith($"has the wrong magic number 0x00000d03, expected 0x00000803.{Environment.NewLine}", error);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void One_digit_to_learn_from_is_refused_before_training()
    {
        using var files = new IdxFiles();
        files.Write("train-images-idx3-ubyte", IdxFiles.Images(1));
        files.Write("train-labels-idx1-ubyte", IdxFiles.Labels(1));
        var model = Path.Combine(files.Path, "model.dat");

        var (exitCode, output, error) = Run("--data", files.Path, "--model", model);

        Assert.Equal((2, ""), (exitCode, output));
        Assert.StartsWith($"'{files.Path}' has one image to learn from", error);
        Assert.False(File.Exists(model));
    }

    [Fact]
    public void A_model_that_is_there_is_kept_where_an_argument_is_wrong()
    {
        using var files = new IdxFiles();
        var model = Path.Combine(files.Path, "model.dat");
        File.WriteAllText(model, "kept");

        Run("--data", files.Path, "--model", model, "--epochs", "0");

        Assert.Equal("kept", File.ReadAllText(model));
    }

    [Fact]
    public void Training_on_idx_files_saves_a_model_and_breaks_no_line()
    {
        using var files = new IdxFiles();
        var folder = Directory.CreateDirectory(Path.Combine(files.Path, new string('f', 100))).FullName;
        var model = Path.Combine(folder, "model.dat");

        var (exitCode, output, error) = Run("--data", files.Path, "--epochs", "1", "--batch", "2", "--model", model, "--compare");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.True(File.Exists(model));
        Assert.EndsWith($"saved to {model}; loaded back, it has the same accuracy{Environment.NewLine}", output);
    }

    private static (int ExitCode, string Output, string Error) Run(params string[] args) => Captured.Run(() => Program.Main(args));
}
