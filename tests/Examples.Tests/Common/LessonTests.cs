using System.Text.RegularExpressions;
using Digits;
using NetDsl.Examples;
using NetDsl.Tests;

namespace Examples.Tests.Common;

public sealed class LessonTests
{
    private static readonly Lesson Lesson = new("Tests.", DataSource.Mnist, new Plan(Epochs: 1, Batch: 16, LearningRate: 1e-3, Seed: 0))
    {
        Images = 50,
    };

    [Fact]
    public void What_was_saved_goes_on_and_is_saved_again()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("run.ckpt");

        var (_, whole, _) = Run("--epochs", "2");
        var (_, first, _) = Run("--save", file);
        var (_, second, _) = Run("--resume", file, "--epochs", "2");
        var (_, third, _) = Run("--resume", file, "--epochs", "2");

        Assert.Equal(EpochsOf(whole), [.. EpochsOf(first).Select(line => line.Replace("1/1", "1/2")), .. EpochsOf(second)]);
        Assert.Empty(EpochsOf(third));
        Assert.Equal(["run.ckpt"], folder.Entries);
    }

    [Fact]
    public void An_interruption_says_what_is_saved()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("run.ckpt");

        var (exitCode, _, error) = Run(["--save", file, "--epochs", "2"], stopAfter: 1);
        var (unsavedCode, _, unsaved) = Run(["--epochs", "2"], stopAfter: 1);

        Assert.Equal((130, 130), (exitCode, unsavedCode));
        Assert.Equal($"Interrupted: {file} has DigitNet after 4 steps; --resume {file} goes on from there.{Environment.NewLine}", error);
        Assert.Equal($"Interrupted: nothing is saved.{Environment.NewLine}", unsaved);
    }

    [Fact]
    public void Charts_go_into_a_folder_that_is_made_for_them()
    {
        using var folder = new TemporaryFolder();

        var (_, output, _) = Run("--charts", folder.File("charts"));

        Assert.Contains("loss, logarithmic", output);
        Assert.Equal(["loss.png", "loss.svg"], Directory.GetFiles(folder.File("charts")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void What_is_no_checkpoint_is_one_line_and_exit_code_2()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("run.ckpt"), "this is no zip");

        var (exitCode, output, error) = Run("--resume", folder.File("run.ckpt"));

        Assert.Equal((2, ""), (exitCode, output));
        Assert.EndsWith($"is no checkpoint, expected a file that --save wrote.{Environment.NewLine}", error);
    }

    private static (int ExitCode, string Output, string Error) Run(params string[] args) => Run(args, stopAfter: 0);

    // Stops after so many epochs, in the next one.
    private static (int ExitCode, string Output, string Error) Run(string[] args, int stopAfter)
    {
        using var ending = new CancellationTokenSource();
        return Captured.Run(() => Lesson.Run(args, Teach, ending.Token));

        int Teach(Session session)
        {
            using var trained = session.Train(() => new DigitNet(), afterEpoch: _ =>
            {
                if (--stopAfter == 0)
                {
                    ending.Cancel();
                }

                return "";
            });
            session.ShowLosses("DigitNet", trained);
            return 0;
        }
    }

    // Without their speeds.
    private static IEnumerable<string> EpochsOf(string output) =>
        output.Split('\n').Select(line => Regex.Match(line, "DigitNet  epoch .*accuracy [0-9.]+").Value).Where(line => line.Length > 0);
}
