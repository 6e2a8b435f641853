using System.Text;
using System.Text.RegularExpressions;
using Digits;
using NetDsl.Examples;
using Spectre.Console;

namespace Examples.Tests.Common;

public sealed partial class DisplayTests
{
    [Theory]
    [InlineData(120, "images/s", "00:00:")]
    [InlineData(80, "accuracy 0.", "00:00:")]
    [InlineData(60, "00:00:", null)]
    [InlineData(50, "100%", null)]
    public void On_a_terminal_the_bar_and_its_numbers_have_one_line(int width, string shown, string? alsoShown)
    {
        var text = Shown(width);

        var lines = text.Split('\n', '\r').Select(line => Escapes().Replace(line, "")).Where(line => line.Trim().Length > 0).ToList();
        Assert.All(lines, line => Assert.InRange(line.TrimEnd().Length, 1, width));
        Assert.All(lines, line => Assert.StartsWith("DigitNet", line));
        Assert.Matches("DigitNet  epoch 1/1  loss [0-9.]{6} .*[━-]{10,40} 100%", lines[^1]);
        Assert.Contains(shown, lines[^1]);
        Assert.Contains(alsoShown ?? "", lines[^1]);
        Assert.True(text.LastIndexOf("\x1b[?25h", StringComparison.Ordinal) > text.LastIndexOf("\x1b[?25l", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(40, true)]
    [InlineData(80, false)]
    public void Without_room_or_a_terminal_there_is_a_line_an_epoch(int width, bool isTerminal) =>
        Assert.Matches(@"^DigitNet  epoch 1/1  loss [0-9.]{6}  accuracy [0-9.]{5}  [ 0-9,]{7} images/s\r?\n$", Shown(width, isTerminal));

    [Fact]
    public void What_is_told_after_an_epoch_stands_below_it() =>
        Assert.Matches("^DigitNet  epoch 1/1 .*images/s\r?\ntold\r?\n$", Shown(80, isTerminal: false, () => "told"));

    [Fact]
    public void A_training_that_is_interrupted_shows_the_cursor_again()
    {
        using var interrupted = new CancellationTokenSource();
        var output = new Output(80);
        using var network = new DigitNet();
        using var training = Training(network);
        interrupted.Cancel();

        Assert.Throws<OperationCanceledException>(
            () => Display.Run(Console(output), nameof(DigitNet), training, 1, () => null, interrupted.Token));

        Assert.EndsWith("\x1b[?25h", output.Writer.ToString());
        Assert.Empty(training.Steps);
    }

    private static string Shown(int width, bool isTerminal = true, Func<string?>? afterEpoch = null)
    {
        var output = new Output(width);
        using var network = new DigitNet();
        using var training = Training(network);
        Display.Run(Console(output, isTerminal), nameof(DigitNet), training, 1, afterEpoch ?? (() => null));
        return output.Writer.ToString()!;
    }

    private static Training Training(DigitNet network) =>
        new(network, DrawnDigits.Draw(100, seed: 0), new Plan(Epochs: 1, Batch: 32, LearningRate: 1e-3, Seed: 0));

    private static IAnsiConsole Console(Output output, bool isTerminal = true) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = output,
        Ansi = isTerminal ? AnsiSupport.Yes : AnsiSupport.No,
        Interactive = isTerminal ? InteractionSupport.Yes : InteractionSupport.No,
    });

    [GeneratedRegex(@"\x1b\[[0-9;?]*[A-Za-z]")]
    private static partial Regex Escapes();

    private sealed class Output(int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer { get; } = new StringWriter();

        public bool IsTerminal => true;

        public int Width => width;

        public int Height => 24;

        public void SetEncoding(Encoding encoding)
        {
        }
    }
}
