namespace Digits.Tests;

public sealed class ProgramTests
{
    [Theory]
    [InlineData("There is no folder 'no/such/folder'.", "--data", "no/such/folder")]
    [InlineData("There is no folder for 'no/such/folder/model.dat'.", "--model", "no/such/folder/model.dat")]
    [InlineData("--epochs takes a whole number from 1 up, not '0'.", "--epochs", "0")]
    [InlineData("--epochs takes a whole number from 1 up, not 'many'.", "--epochs", "many")]
    [InlineData("--batch takes a whole number from 2 up, not '1'.", "--batch", "1")]
    [InlineData("--lr takes a positive number, not '-0.1'.", "--lr", "-0.1")]
    [InlineData("--device takes cpu, cuda or cuda:0, cuda:1, …, not 'gpu'.", "--device", "gpu")]
    [InlineData("Unrecognized command or argument '--epoch'.", "--epoch")]
    public void Bad_input_is_one_line_and_exit_code_2(string message, params string[] args)
    {
        var (exitCode, error) = Run(args);

        Assert.Equal(2, exitCode);
        Assert.Equal(message + Environment.NewLine, error);
    }

    [Fact]
    public void A_device_that_is_not_there_is_one_line_before_any_work()
    {
        using var files = new IdxFiles();
        var model = Path.Combine(files.Path, "model.dat");

        var (exitCode, error) = Run("--device", "cuda:99", "--model", model);

        Assert.Equal(2, exitCode);
        Assert.Equal(Devices.Refusal("cuda:99", Hardware.Find()) + Environment.NewLine, error);
        Assert.False(File.Exists(model));
    }

    [Fact]
    public void A_file_with_the_wrong_magic_number_is_one_line_and_exit_code_2()
    {
        using var files = new IdxFiles();
        files.Write("t10k-images-idx3-ubyte", IdxFiles.Images(3, magic: 0x0D03));

        var (exitCode, error) = Run("--data", files.Path);

        Assert.Equal(2, exitCode);
        Assert.EndsWith($"has the wrong magic number 0x00000d03, expected 0x00000803.{Environment.NewLine}", error);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void Training_on_idx_files_saves_a_model()
    {
        using var files = new IdxFiles();
        var model = Path.Combine(files.Path, "model.dat");

        var (exitCode, error) = Run("--data", files.Path, "--epochs", "1", "--batch", "2", "--model", model, "--compare");

        Assert.Equal("", error);
        Assert.Equal(0, exitCode);
        Assert.True(File.Exists(model));
    }

    private static (int ExitCode, string Error) Run(params string[] args)
    {
        var before = Console.Error;
        using var error = new StringWriter();
        Console.SetError(error);
        try
        {
            return (Program.Main(args), error.ToString());
        }
        finally
        {
            Console.SetError(before);
        }
    }
}
