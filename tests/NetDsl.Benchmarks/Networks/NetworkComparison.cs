using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using NetDsl.Examples;
using TorchSharp;

namespace NetDsl.Benchmarks.Networks;

/// <summary>
/// Times networks written in several ways, in turns, so that all meet the same weather on the machine, and prints the ratios to the first:
/// the median over the rounds, and in brackets the middle half of them. The memory of a training step is each way's own process's.
/// </summary>
internal static class NetworkComparison
{
    internal const string Memory = "--memory";
    private const int WarmUp = 3;

    /// <summary>Short work is repeated, so that a turn takes about this long, in milliseconds.</summary>
    private const double Turn = 30;

    internal static RootCommand Command()
    {
        var threads = Values.Whole("--threads", "Threads of libtorch.", 2, lowest: 1, highest: 1_024);
        var rounds = Values.Whole("--rounds", "Turns that each way has.", 21, lowest: 1, highest: 100_000);
        var batch = Values.Whole("--batch", "Samples of the larger prediction.", 64, lowest: 1, highest: 100_000);
        var only = Values.Text("--only", "One network alone.", "", text => text.Length == 0 || Find(text) is not null ? null : Names());
        var skip = Values.Text("--skip", "Leaves out the ways whose names contain one of these: bfloat16,Autocast.", "", _ => null);
        var python = Values.Text("--python", "The Python whose PyTorch takes part; by default one that is found.", "", _ => null);
        var chart = Values.Text("--chart", "An SVG of the ratios of time.", "", _ => null);
        var command = new RootCommand("Times networks in several ways, in turns, and measures the memory of a training step.")
        {
            threads, rounds, batch, only, skip, python, chart,
        };
        command.SetAction(line => Run(
            line.GetValue(threads), line.GetValue(rounds), line.GetValue(batch), line.GetRequiredValue(only), line.GetRequiredValue(skip),
            line.GetRequiredValue(python), line.GetRequiredValue(chart)));
        return command;
    }

    /// <summary>Makes three training steps and prints by how many MB the process's memory grew at most.</summary>
    internal static int MeasureMemory(string contest, string way)
    {
        torch.set_num_threads(2);
        var found = Find(contest)!;
        var own = found.Ways.Single(item => item.Name == way);
        using (var first = own.Begin(found, 2, trains: true))
        {
            first.Run();
        }

        using var process = Process.GetCurrentProcess();
        var before = process.WorkingSet64;
        using (var work = own.Begin(found, found.StepBatch, trains: true))
        {
            for (var step = 0; step < WarmUp; step++)
            {
                work.Run();
            }
        }

        process.Refresh();
        Console.WriteLine(((process.PeakWorkingSet64 - before) / 1e6).ToString("F1", CultureInfo.InvariantCulture));
        return 0;
    }

    private static Contest? Find(string name) => Contests.All.FirstOrDefault(contest => contest.Name == name);

    private static string Names() => $"one of {string.Join(", ", Contests.All.Select(contest => contest.Name))}";

    private static int Run(int threads, int rounds, int batch, string only, string skip, string python, string chart)
    {
        var version = "";
        string[] candidates = python.Length > 0 ? [python] : ["python3", "/usr/bin/python3"];
        var found = Array.Find(candidates, candidate => (version = PyTorchWay.Version(candidate)) is not null);
        if (found is null && python.Length > 0)
        {
            return Cli.Fail($"'{python}' has no PyTorch, or is no Python: --python takes one that has it.");
        }

        torch.set_num_threads(threads);
        Console.WriteLine($"{threads} threads, {rounds} rounds; processor capability of libtorch: {Capability()}");
        Console.WriteLine(found is null ? "Without PyTorch: no Python here has it." : $"PyTorch {version}");
        Way[] others = found is null
            ? []
            : [new PyTorchWay("PyTorch", found, false), new PyTorchWay("PyTorch, channels last", found, true)];
        var measured = new List<Measured>();
        foreach (var contest in Contests.All.Where(contest => only.Length == 0 || contest.Name == only))
        {
            Console.WriteLine();
            Console.WriteLine(contest.Name);
            var ways = contest.Ways.Concat(others)
                .Where(way => !Array.Exists(
                    skip.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                    text => way.Name.Contains(text, StringComparison.OrdinalIgnoreCase)))
                .ToList();
            var (predicting, training) = (ways.FindAll(way => way.Predicts), ways.FindAll(way => way.Trains));
            measured.AddRange(Compare(contest, "predict, N = 1", predicting, 1, trains: false, rounds));
            measured.AddRange(Compare(contest, $"predict, N = {batch}", predicting, batch, trains: false, rounds));
            measured.AddRange(
                Compare(contest, $"training step, N = {contest.StepBatch}", training, contest.StepBatch, trains: true, rounds));
            CompareMemory(contest, training);
        }

        if (chart.Length > 0)
        {
            RatioChart.Save(chart, "Time beside the network written by hand, which is 1", measured);
            Console.WriteLine($"chart: {chart}");
        }

        return 0;
    }

    private static List<Measured> Compare(Contest contest, string title, IEnumerable<Way> ways, int batch, bool trains, int rounds)
    {
        var works = ways.Select(way => (Way: way, Work: way.Begin(contest, batch, trains), Times: new List<double>())).ToList();
        var warm = Enumerable.Range(0, WarmUp).Select(_ => works.Select(item => item.Work.Run()).First()).Last();
        var repeats = Math.Max(1, (int)(Turn / warm));
        for (var round = 0; round < rounds; round++)
        {
            // Each begins once: who comes after another process finds the caches cold.
            var first = round % works.Count;
            foreach (var (_, work, times) in works.Skip(first).Concat(works.Take(first)))
            {
                times.Add(Statistics.Median(Enumerable.Range(0, repeats).Select(_ => work.Run())));
            }
        }

        works.ForEach(item => item.Work.Dispose());
        return Print(title, $"{Number(Statistics.Median(works[0].Times))} ms", works.ConvertAll(item => new Measured(
            contest.Name, title, item.Way.Name, [.. item.Times.Zip(works[0].Times, (time, first) => time / first).Order()])));
    }

    private static void CompareMemory(Contest contest, List<Way> ways)
    {
        const string title = "peak memory of a step";
        var memory = ways.ConvertAll(way => (way.Name, Peak: way.Peak(contest)));
        Print(title, $"{Number(memory[0].Peak)} MB", memory.ConvertAll(item =>
            new Measured(contest.Name, title, item.Name, [item.Peak / memory[0].Peak])));
    }

    private static List<Measured> Print(string title, string first, List<Measured> rows)
    {
        Console.WriteLine($"  {title} ({first})");
        foreach (var row in rows)
        {
            var spread = row.Ratios.Count == 1 ? "" : $"  ({Number(row.Low)}–{Number(row.High)})";
            Console.WriteLine($"    {row.Way,-30} {Number(row.Median)}{spread}");
        }

        return rows;
    }

    private static string Number(double value) => value.ToString(value < 100 ? "F2" : "F0", CultureInfo.InvariantCulture);

    /// <summary>The widest vectors of the processor that matter to libtorch; bfloat16 is fast with the last two.</summary>
    private static string Capability()
    {
        const string info = "/proc/cpuinfo";
        string[] known = ["avx2", "avx512f", "avx512_bf16", "amx_bf16"];
        var flags = File.Exists(info)
            ? File.ReadLines(info).FirstOrDefault(line => line.StartsWith("flags", StringComparison.Ordinal))?.Split(' ') ?? []
            : [];
        var here = known.Where(flags.Contains).ToList();
        return here.Count == 0 ? "unknown" : string.Join(", ", here);
    }
}
