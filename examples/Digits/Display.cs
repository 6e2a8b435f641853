using System.Globalization;
using System.Runtime.InteropServices;
using Spectre.Console;

namespace Digits;

/// <summary>Shows a training: a bar that moves on a terminal, a line an epoch elsewhere.</summary>
internal static class Display
{
    /// <summary>Runs a training and shows it.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled, or interrupted on a terminal.</exception>
    public static void Run(IAnsiConsole console, string name, Training training, int epochs, CancellationToken cancellation = default)
    {
        var terminal = console.Profile.Capabilities is { Interactive: true, Ansi: true };
        if (terminal && Layout.Of(console.Profile.Width, text => Describe(name, epochs, new Step(1, 0, 0), 1, text).Length) is { } layout)
        {
            RunWithBar(console, layout, name, training, epochs, cancellation);
        }
        else
        {
            RunWithLines(console.Profile.Out.Writer, name, training, epochs, cancellation);
        }
    }

    // A terminal has no cursor while the bar moves: Ctrl-C ends the training, not the process, so that the cursor comes back.
    private static void RunWithBar(
        IAnsiConsole console, Layout layout, string name, Training training, int epochs, CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        console.Progress().Columns(layout.Columns()).Start(progress =>
        {
            var bar = progress.AddTask(name, maxValue: epochs * training.StepsPerEpoch);
            training.Run(
                step =>
                {
                    bar.Description = Markup.Escape(Describe(name, epochs, step, training.StepsPerEpoch, layout.HasSpeed));
                    bar.Increment(1);
                },
                ending.Token);
        });

        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            ending.Cancel();
        }
    }

    private static void RunWithLines(TextWriter output, string name, Training training, int epochs, CancellationToken cancellation) =>
        training.Run(
            step =>
            {
                if (step.Number % training.StepsPerEpoch == 0)
                {
                    output.WriteLine(Describe(name, epochs, step, training.StepsPerEpoch, withSpeed: true));
                }
            },
            cancellation);

    // As long for every step, so that nothing moves.
    private static string Describe(string name, int epochs, Step step, int stepsPerEpoch, bool withSpeed)
    {
        var last = epochs.ToString(CultureInfo.InvariantCulture);
        var epoch = ((step.Number - 1) / stepsPerEpoch + 1).ToString(CultureInfo.InvariantCulture).PadLeft(last.Length);
        var speed = withSpeed ? string.Create(CultureInfo.InvariantCulture, $"  {step.ImagesPerSecond,7:N0} images/s") : "";
        return $"{name}  epoch {epoch}/{last}  loss {LossText.Of(step.Loss)}{speed}";
    }

    /// <summary>What has room on a line beside the text: a bar always, then the time that is left, then the speed.</summary>
    private sealed record Layout(bool HasSpeed, bool HasTime, int BarWidth)
    {
        private const int Percentage = 4 + 1;
        private const int Time = 8 + 1;
        private const int Gaps = 1 + 1;
        private const int NarrowestBar = 10;
        private const int WidestBar = 40;

        public static Layout? Of(int width, Func<bool, int> textWidth) =>
            new[] { (Speed: true, Time: true), (Speed: false, Time: true), (Speed: false, Time: false) }
                .Select(part => new Layout(
                    part.Speed, part.Time, width - textWidth(part.Speed) - Percentage - (part.Time ? Time : 0) - Gaps))
                .FirstOrDefault(layout => layout.BarWidth >= NarrowestBar);

        public ProgressColumn[] Columns()
        {
            ProgressColumn[] columns =
            [
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn { Width = Math.Min(BarWidth, WidestBar) },
                new PercentageColumn(),
            ];
            return HasTime ? [.. columns, new RemainingTimeColumn()] : columns;
        }
    }
}
