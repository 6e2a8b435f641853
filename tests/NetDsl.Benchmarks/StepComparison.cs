using System.Diagnostics;
using System.Globalization;
using TorchSharp;

namespace NetDsl.Benchmarks;

/// <summary>
/// Times DigitNet's training step here and in PyTorch, in turns, so that both meet the same weather on the machine, and
/// prints the ratio of the medians. On a busy machine the fastest steps say more: these met nobody.
/// </summary>
internal static class StepComparison
{
    private const int WarmUp = 30;

    internal static int Run(string[] options)
    {
        string python = Option(options, "--python", "python3"), optimizer = Option(options, "--optimizer", "sgd");
        int threads = Number(options, "--threads", 2), rounds = Number(options, "--rounds", 15), steps = Number(options, "--steps", 30);
        torch.set_num_threads(threads);
        using var step = new DigitNetStep(optimizer == "adam");
        using var other = Start(python, threads, optimizer);
        Console.WriteLine($"{other.StandardOutput.ReadLine()}, batch {DigitNetStep.Batch}, {threads} threads, {optimizer}");
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
        double ours = Median(pairs.Select(pair => pair.Ours.Median)), theirs = Median(pairs.Select(pair => pair.Theirs.Median));
        double paired = Median(pairs.Select(pair => pair.Ours.Median / pair.Theirs.Median));
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
        return new Times(Median(times), times.Min());
    }

    private static Times Theirs(Process python, int steps)
    {
        python.StandardInput.WriteLine(steps);
        string line = python.StandardOutput.ReadLine()
            ?? throw new InvalidOperationException("PyTorch's half of the comparison ended early.");
        double[] times = [.. line.Split(' ').Select(time => double.Parse(time, CultureInfo.InvariantCulture))];
        return new Times(times[0], times[1]);
    }

    private static Process Start(string python, int threads, string optimizer)
    {
        string script = Path.Combine(AppContext.BaseDirectory, "digitnet_step.py");
        var start = new ProcessStartInfo(python, [script, threads.ToString(CultureInfo.InvariantCulture), optimizer])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return Process.Start(start) ?? throw new InvalidOperationException($"{python} does not start.");
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static string Option(string[] options, string name, string otherwise)
    {
        int at = Array.IndexOf(options, name);
        return at >= 0 && at + 1 < options.Length ? options[at + 1] : otherwise;
    }

    private static int Number(string[] options, string name, int otherwise) =>
        int.Parse(Option(options, name, otherwise.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);

    /// <summary>Of the steps of one round, in milliseconds.</summary>
    private readonly record struct Times(double Median, double Best);
}
