using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetDsl.Examples;

namespace NetDsl.Benchmarks.Compiling;

/// <summary>
/// Times what the generator and the analyzers cost a compilation, beside System.Text.Json's generator on as many classes with as many
/// properties as the networks have layers, in turns. Everything is warm; each compilation is new and has bound nothing.
/// </summary>
internal static class CompileCost
{
    internal static RootCommand Command()
    {
        var networks = Values.Whole("--networks", "Networks, and classes.", 1000, lowest: 10, highest: 100_000);
        var layers = Values.Whole("--layers", "Layers of a network, and properties of a class.", 20, lowest: 1, highest: 10_000);
        var rounds = Values.Whole("--rounds", "Turns that each has.", 9, lowest: 1, highest: 1000);
        var command = new RootCommand("Times generator and analyzers beside System.Text.Json's generator, in turns.")
        {
            networks, layers, rounds,
        };
        command.SetAction(line => Run(line.GetValue(networks), line.GetValue(layers), line.GetValue(rounds)));
        return command;
    }

    private static int Run(int networks, int layers, int rounds)
    {
        var (ours, json) = (Project.Networks(networks, layers), Project.JsonClasses(networks, layers));
        var (some, few, deep) = (Project.Networks(networks / 10, layers), Project.Networks(10, layers), Project.Networks(1, layers * 50));
        Measurement[] measured =
        [
            new($"NetDsl: {networks} networks of {layers} layers", Generating(ours)),
            new($"Json: {networks} classes of {layers} properties", Generating(json)),
            new("NetDsl: an edit elsewhere", Editing(ours, ours.EditedElsewhere)),
            new("Json: an edit elsewhere", Editing(json, json.EditedElsewhere)),
            new("NetDsl: an edit of one network", Editing(ours, ours.EditedClass)),
            new("Json: an edit of one class", Editing(json, json.EditedClass)),
            new($"NetDsl: {networks / 10} networks", Generating(some)),
            new($"NetDsl: analysis of {networks / 10} networks", Analysing(some, some.Analyzers)),
            new($"{networks / 10} networks, an analyzer that does nothing", Analysing(some, [new IdleAnalyzer()])),
            new("NetDsl: 10 networks", Generating(few)),
            new("NetDsl: analysis of 10 networks", Analysing(few, few.Analyzers)),
            new("10 networks, an analyzer that does nothing", Analysing(few, [new IdleAnalyzer()])),
            new($"NetDsl: one network of {layers * 50} layers", Generating(deep)),
            new($"NetDsl: 50 networks of {layers} layers", Generating(Project.Networks(50, layers))),
        ];
        for (int round = -2; round < rounds; round++)
        {
            foreach (var measurement in measured)
            {
                measurement.Take(isWarmUp: round < 0);
            }
        }

        Console.WriteLine($"{"median of " + rounds,-50}{"ms",10}{"least",10}{"CPU ms",10}{"MB",10}");
        foreach (var measurement in measured)
        {
            Console.WriteLine(measurement);
        }

        Ratio("generation / Json's", measured[0], measured[1]);
        Ratio("edit elsewhere / Json's", measured[2], measured[3]);
        Ratio("edit of one / Json's", measured[4], measured[5]);
        Ratio("analysis / analyzer that does nothing", measured[7], measured[8]);
        Ratio("one deep network / 50 networks", measured[12], measured[13]);
        return 0;
    }

    private static void Ratio(string name, Measurement above, Measurement below) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{name}: {above.Ratio(below):F2} in time, {above.Megabytes / below.Megabytes:F2} in allocations"));

    private static Func<Action> Generating(Project project) => () =>
    {
        var compilation = project.Fresh();
        return () => project.Driver().RunGenerators(compilation);
    };

    private static Func<Action> Editing(Project project, Func<Compilation> edit)
    {
        GeneratorDriver? driver = null;
        return () =>
        {
            driver ??= project.Driver().RunGenerators(project.Fresh());
            var edited = edit();
            return () => driver.RunGenerators(edited);
        };
    }

    private static Func<Action> Analysing(Project project, System.Collections.Immutable.ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        Compilation? generated = null;
        return () =>
        {
            if (generated is null)
            {
                project.Driver().RunGeneratorsAndUpdateCompilation(project.Fresh(), out generated, out _);
            }

            // A clone has bound nothing.
            var analysed = generated.Clone().WithAnalyzers(analyzers);
            return () => analysed.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        };
    }

    private sealed class Measurement(string name, Func<Action> prepare)
    {
        private readonly List<Sample> _taken = [];

        public double Milliseconds => Statistics.Median(_taken.Select(taken => taken.Milliseconds));

        public double Processor => Statistics.Median(_taken.Select(taken => taken.Processor));

        public double Megabytes => Statistics.Median(_taken.Select(taken => taken.Megabytes));

        public void Take(bool isWarmUp)
        {
            var work = prepare();
            GC.Collect();
            long allocated = GC.GetTotalAllocatedBytes(precise: true), start = Stopwatch.GetTimestamp();
            var processor = Environment.CpuUsage.TotalTime;
            work();
            var taken = new Sample(
                Stopwatch.GetElapsedTime(start).TotalMilliseconds,
                (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds,
                (GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1e6);
            if (!isWarmUp)
            {
                _taken.Add(taken);
            }
        }

        /// <summary>The median of the ratios of the rounds, in processor time, which a busy machine distorts less.</summary>
        public double Ratio(Measurement other) =>
            Statistics.Median(_taken.Zip(other._taken, (mine, its) => mine.Processor / its.Processor));

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-50}{Milliseconds,10:F1}{_taken.Min(taken => taken.Milliseconds),10:F1}{Processor,10:F1}{Megabytes,10:F1}");
    }

    /// <summary>One run: on the clock, on all processors together, and what it allocated.</summary>
    private readonly record struct Sample(double Milliseconds, double Processor, double Megabytes);
}
