using System.Globalization;
using Spectre.Console;

namespace Digits;

/// <summary>Shows a training: a bar that moves on a terminal, a line an epoch where the output goes to a file.</summary>
internal static class Display
{
    /// <summary>Runs a training and shows it.</summary>
    public static void Run(IAnsiConsole console, string name, Training training, int epochs)
    {
        if (console.Profile.Capabilities.Interactive && console.Profile.Capabilities.Ansi)
        {
            RunWithBar(console, name, training, epochs);
        }
        else
        {
            RunWithLines(console, name, training, epochs);
        }
    }

    private static void RunWithBar(IAnsiConsole console, string name, Training training, int epochs)
    {
        var perEpoch = training.StepsPerEpoch;
        console.Progress()
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new PercentageColumn(),
                new RemainingTimeColumn())
            .Start(progress =>
            {
                var bar = progress.AddTask(name, maxValue: epochs * perEpoch);
                training.Run(step =>
                {
                    bar.Description = Markup.Escape($"{name}  epoch {Epoch(step, perEpoch)}/{epochs}  {Numbers(step)}");
                    bar.Increment(1);
                });
            });
    }

    private static void RunWithLines(IAnsiConsole console, string name, Training training, int epochs)
    {
        var perEpoch = training.StepsPerEpoch;
        training.Run(step =>
        {
            if (step.Number % perEpoch == 0)
            {
                console.WriteLine($"{name}  epoch {Epoch(step, perEpoch)}/{epochs}  {Numbers(step)}");
            }
        });
    }

    private static int Epoch(Step step, int perEpoch) => (step.Number - 1) / perEpoch + 1;

    private static string Numbers(Step step) =>
        string.Create(CultureInfo.InvariantCulture, $"loss {step.Loss:0.0000}  {step.ImagesPerSecond:N0} images/s");
}
