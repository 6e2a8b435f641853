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
        var only = Values.Text("--only", "One network alone.", "", text => text.Length == 0 || Find(text) is not null ? null : Names());
        var command = new RootCommand("Times networks in several ways, in turns, and measures the memory of a training step.")
        {
            threads, rounds, only,
        };
        command.SetAction(line => Run(line.GetValue(threads), line.GetValue(rounds), line.GetRequiredValue(only)));
        return command;
    }

    /// <summary>Makes three training steps and prints by how many MB the process's memory grew at most.</summary>
    internal static int MeasureMemory(string contest, string way)
    {
        torch.set_num_threads(2);
        var found = Find(contest)!;
        using (var first = new Work(found, found.Ways.Single(item => item.Name == way), 2, trains: true))
        {
            first.Run();
        }

        using var process = Process.GetCurrentProcess();
        var before = process.WorkingSet64;
        using (var work = new Work(found, found.Ways.Single(item => item.Name == way), found.StepBatch, trains: true))
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

    private static int Run(int threads, int rounds, string only)
    {
        torch.set_num_threads(threads);
        Console.WriteLine($"{threads} threads, {rounds} rounds; processor capability of libtorch: {Capability()}");
        foreach (var contest in Contests.All.Where(contest => only.Length == 0 || contest.Name == only))
        {
            Console.WriteLine();
            Console.WriteLine(contest.Name);
            Compare(contest, "predict, N = 1", contest.Ways.Where(way => way.Predicts), 1, trains: false, rounds);
            Compare(contest, "predict, N = 64", contest.Ways.Where(way => way.Predicts), 64, trains: false, rounds);
            Compare(
                contest, $"training step, N = {contest.StepBatch}", contest.Ways.Where(way => way.Trains), contest.StepBatch, trains: true,
                rounds);
            CompareMemory(contest);
        }

        return 0;
    }

    private static void Compare(Contest contest, string title, IEnumerable<Way> ways, int batch, bool trains, int rounds)
    {
        var works = ways.Select(way => (Way: way, Work: new Work(contest, way, batch, trains), Times: new List<double>())).ToList();
        var warm = Enumerable.Range(0, WarmUp).Select(_ => works.Select(item => item.Work.Run()).First()).Last();
        var repeats = Math.Max(1, (int)(Turn / warm));
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (_, work, times) in works)
            {
                times.Add(Statistics.Median(Enumerable.Range(0, repeats).Select(_ => work.Run())));
            }
        }

        Print(title, $"{Number(Statistics.Median(works[0].Times))} ms", works.Select(item => (
            item.Way.Name, Ratios: item.Times.Zip(works[0].Times, (time, first) => time / first).Order().ToList())));
        works.ForEach(item => item.Work.Dispose());
    }

    private static void CompareMemory(Contest contest)
    {
        var memory = contest.Ways.Where(way => way.Trains).Select(way => (way.Name, Peak: PeakOf(contest, way))).ToList();
        Print("peak memory of a step", $"{Number(memory[0].Peak)} MB", memory.Select(item => (
            item.Name, Ratios: new List<double> { item.Peak / memory[0].Peak })));
    }

    private static double PeakOf(Contest contest, Way way)
    {
        string[] arguments = [.. Self(), "networks", Memory, contest.Name, way.Name];
        var start = new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(output, CultureInfo.InvariantCulture);

        // Under "dotnet", the process is that, and the program its argument.
        static IEnumerable<string> Self() =>
            Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];
    }

    private static void Print(string title, string first, IEnumerable<(string Way, List<double> Ratios)> rows)
    {
        Console.WriteLine($"  {title} ({first})");
        foreach (var (way, ratios) in rows)
        {
            var spread = ratios.Count == 1 ? "" : $"  ({Number(ratios[ratios.Count / 4])}–{Number(ratios[ratios.Count * 3 / 4])})";
            Console.WriteLine($"    {way,-30} {Number(Statistics.Median(ratios))}{spread}");
        }
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
