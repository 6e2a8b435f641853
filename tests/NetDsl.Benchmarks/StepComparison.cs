using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using NetDsl.Examples;
using TorchSharp;

namespace NetDsl.Benchmarks;

/// <summary>
/// Times DigitNet's training step here and in PyTorch, in turns, so that both meet the same weather on the machine, and
/// prints the ratio of the medians. On a busy machine the fastest steps say more: these met nobody.
/// </summary>
internal static class StepComparison
{
    private const int WarmUp = 30;

    internal static RootCommand Command()
    {
        var python = Values.Text("--python", "The Python that has PyTorch.", "python3", text => text.Length > 0 ? null : "a program");
        var optimizer = Values.Text("--optimizer", "sgd or adam.", "sgd", text => text is "sgd" or "adam" ? null : "sgd or adam");
        var threads = Values.Whole("--threads", "Threads of both.", 2, lowest: 1, highest: 1_024);
        var rounds = Values.Whole("--rounds", "Turns that each has.", 15, lowest: 1, highest: 100_000);
        var steps = Values.Whole("--steps", "Steps a turn.", 30, lowest: 1, highest: 100_000);
        var command = new RootCommand("Times DigitNet's training step here and in PyTorch, in turns.")
        {
            python, optimizer, threads, rounds, steps,
        };
        command.SetAction(line => Run(
            line.GetRequiredValue(python), line.GetRequiredValue(optimizer),
            line.GetValue(threads), line.GetValue(rounds), line.GetValue(steps)));
        return command;
    }

    private static int Run(string python, string optimizer, int threads, int rounds, int steps)
    {
        using var other = Start(python, threads, optimizer);
        if (other?.StandardOutput.ReadLine() is not { } version)
        {
            return Cli.Fail($"'{python}' has no PyTorch, or is no Python: --python takes one that has it.");
        }

        torch.set_num_threads(threads);
        using var step = new DigitNetStep(optimizer == "adam");
        Console.WriteLine($"{version}, batch {DigitNetStep.Batch}, {threads} threads, {optimizer}");
        Ours(step, WarmUp);
        Theirs(other, WarmUp);

        var pairs = new List<(Times Ours, Times Theirs)>();
        for (int round = 0; round < rounds; round++)
        {
            pairs.Add((Ours(step, steps), Theirs(other, steps)));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"  NetDsl {pairs[^1].Ours.Median,7:F3} ms   PyTorch {pairs[^1].Theirs.Median,7:F3} ms"));
        }
        other.StandardInput.Close();
        double ours = Statistics.Median(pairs.Select(pair => pair.Ours.Median));
        double theirs = Statistics.Median(pairs.Select(pair => pair.Theirs.Median));
        double paired = Statistics.Median(pairs.Select(pair => pair.Ours.Median / pair.Theirs.Median));
        double ourBest = pairs.Min(pair => pair.Ours.Best), theirBest = pairs.Min(pair => pair.Theirs.Best);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Medians: NetDsl {ours:F3} ms, PyTorch {theirs:F3} ms; ratio of medians {ours / theirs:F2}, median of ratios {paired:F2}"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"Fastest: NetDsl {ourBest:F3} ms, PyTorch {theirBest:F3} ms; ratio {ourBest / theirBest:F2}"));
        return 0;
    }

    private static Times Ours(DigitNetStep step, int steps)
    {
        var times = new double[steps];
        for (int i = 0; i < steps; i++)
        {
            long start = Stopwatch.GetTimestamp();
            step.Run();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        return new Times(Statistics.Median(times), times.Min());
    }

    private static Times Theirs(Process python, int steps)
    {
        python.StandardInput.WriteLine(steps);
        string line = python.StandardOutput.ReadLine()
            ?? throw new InvalidOperationException("PyTorch's half of the comparison ended early.");
        double[] times = [.. line.Split(' ').Select(time => double.Parse(time, CultureInfo.InvariantCulture))];
        return new Times(times[0], times[1]);
    }

    /// <summary>PyTorch's half; null where there is no such program.</summary>
    private static Process? Start(string python, int threads, string optimizer) => Processes.TryStart(
        python, [Path.Combine(AppContext.BaseDirectory, "digitnet_step.py"), threads.ToString(CultureInfo.InvariantCulture), optimizer]);

    /// <summary>Of the steps of one round, in milliseconds.</summary>
    private readonly record struct Times(double Median, double Best);
}
