using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace NetDsl.Examples;

/// <summary>Shows a training: a bar that moves on a terminal, a line an epoch elsewhere.</summary>
internal static class Display
{
    /// <summary>Runs a training to its last epoch and shows it.</summary>
    /// <param name="console">Where.</param>
    /// <param name="name">The training's name.</param>
    /// <param name="training">The training.</param>
    /// <param name="epochs">How many epochs it has.</param>
    /// <param name="afterEpoch">What to do then; the lines that it gives are shown.</param>
    /// <param name="cancellation">Ends it after a step.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static void Run(
        IAnsiConsole console, string name, Training training, int epochs, Func<string?> afterEpoch,
        CancellationToken cancellation = default)
    {
        var terminal = console.Profile.Capabilities is { Interactive: true, Ansi: true };
        var title = new Title(name, epochs, training.StepsPerEpoch);
        if (terminal && Layout.Of(console.Profile.Width, title) is { } layout)
        {
            RunWithBar(console, layout, title, training, afterEpoch, cancellation);
        }
        else
        {
            RunWithLines(console.Profile.Out.Writer, title, training, afterEpoch, cancellation);
        }
    }

    // Drawn by this thread: one that draws on its own would also collect garbage on its own, which Ahead tells about.
    private static void RunWithBar(
        IAnsiConsole console, Layout layout, Title title, Training training, Func<string?> afterEpoch, CancellationToken cancellation) =>
        console.Progress().AutoRefresh(false).Columns(layout.Columns()).Start(progress =>
        {
            var drawn = Stopwatch.StartNew();
            var bar = progress.AddTask(title.Name, maxValue: title.Epochs * training.StepsPerEpoch);
            bar.Increment(training.Steps.Count);
            while (training.Epochs < title.Epochs)
            {
                training.RunEpoch(
                    step =>
                    {
                        bar.Description = Markup.Escape(title.Of(step, layout.HasAccuracy, layout.HasSpeed));
                        bar.Increment(1);
                        if (drawn.ElapsedMilliseconds > 100 || step.Number % training.StepsPerEpoch == 0)
                        {
                            progress.Refresh();
                            drawn.Restart();
                        }
                    },
                    cancellation);
                if (afterEpoch() is { } line)
                {
                    console.WriteLine(line);
                }
            }
        });

    private static void RunWithLines(
        TextWriter output, Title title, Training training, Func<string?> afterEpoch, CancellationToken cancellation)
    {
        while (training.Epochs < title.Epochs)
        {
            var last = default(Progress);
            training.RunEpoch(step => last = step, cancellation);
            output.WriteLine(title.Of(last, withAccuracy: true, withSpeed: true));
            if (afterEpoch() is { } line)
            {
                output.WriteLine(line);
            }
        }
    }

    /// <summary>What is told of a training, as long for every step, so that nothing moves.</summary>
    private sealed record Title(string Name, int Epochs, int StepsPerEpoch)
    {
        public string Of(Progress step, bool withAccuracy, bool withSpeed)
        {
            var last = Epochs.ToString(CultureInfo.InvariantCulture);
            var epoch = ((step.Number - 1) / StepsPerEpoch + 1).ToString(CultureInfo.InvariantCulture).PadLeft(last.Length);
            var accuracy = withAccuracy ? string.Create(CultureInfo.InvariantCulture, $"  accuracy {step.Epoch.Accuracy:0.000}") : "";
            var speed = withSpeed ? string.Create(CultureInfo.InvariantCulture, $"  {step.ImagesPerSecond,7:N0} images/s") : "";
            return $"{Name}  epoch {epoch}/{last}  loss {LossText.Of(step.Epoch.Loss)}{accuracy}{speed}";
        }
    }

    /// <summary>
    /// What has room on a line beside name, epoch and loss: a bar always, then the time that is left, the accuracy, the speed.
    /// </summary>
    private sealed record Layout(bool HasSpeed, bool HasAccuracy, bool HasTime, int BarWidth)
    {
        private const int Percentage = 4 + 1;
        private const int Time = 8 + 1;
        private const int Gaps = 1 + 1;
        private const int NarrowestBar = 10;
        private const int WidestBar = 40;

        public static Layout? Of(int width, Title title) =>
            new[] { (true, true, true), (false, true, true), (false, false, true), (false, false, false) }
                .Select(part => Of(width, title, part.Item1, part.Item2, part.Item3))
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

        private static Layout Of(int width, Title title, bool hasSpeed, bool hasAccuracy, bool hasTime)
        {
            var text = title.Of(new Progress(1, default, 1), hasAccuracy, hasSpeed).Length;
            return new Layout(hasSpeed, hasAccuracy, hasTime, width - text - Percentage - (hasTime ? Time : 0) - Gaps);
        }
    }
}
