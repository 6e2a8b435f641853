using System.CommandLine;
using System.Diagnostics;
using NetDsl.Examples;
using NetDsl.Proof.Checking;

namespace NetDsl.Proof;

/// <summary>Checks random networks: what compiles runs, as planned, and gives the numbers of the same layers stacked by hand.</summary>
public static class Program
{
    private const int BatchSize = 200;

    /// <summary>The program.</summary>
    /// <returns>0; 1 when a network breaks the promise; 2 when an argument is wrong.</returns>
    public static int Main(string[] args)
    {
        var networks = Values.Whole("--networks", "How many networks.", 1000, 1, int.MaxValue);
        var seed = Values.Whole("--seed", "Other networks for each seed.", 1, 0, int.MaxValue);
        var first = Values.Whole("--first", "The number of the first network.", 0, 0, int.MaxValue);
        var report = new Option<FileInfo?>("--report") { Description = "A file for the report, beside the console." };
        var root = new RootCommand("Checks random networks.") { networks, seed, first, report };
        root.SetAction(line => Run(
            line.GetRequiredValue(seed), line.GetRequiredValue(first), line.GetRequiredValue(networks), line.GetValue(report)));
        return Cli.Run(root, args);
    }

    private static int Run(int seed, int first, int networks, FileInfo? file)
    {
        var report = new Report(seed);
        var watch = Stopwatch.StartNew();
        foreach (var numbers in Enumerable.Range(first, networks).Chunk(BatchSize))
        {
            report.Check(numbers);
            var speed = report.Checked / watch.Elapsed.TotalSeconds;
            Console.Error.WriteLine(FormattableString.Invariant(
                $"{report.Checked} of {networks} networks, {speed:0} a second: {report.Refused} with errors, {report.Failed} failures"));
            if (file is not null)
            {
                File.WriteAllText(file.FullName, report.ToString());
            }
        }

        Console.WriteLine(report);
        return report.Failed == 0 ? 0 : 1;
    }
}
