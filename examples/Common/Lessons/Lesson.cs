using System.CommandLine;
using System.Runtime.InteropServices;
using Spectre.Console;

namespace NetDsl.Examples;

/// <summary>
/// A program that trains networks: what it is about, what it learns from, and how, where the command line says nothing else.
/// </summary>
/// <param name="About">A sentence for --help.</param>
/// <param name="Data">Where its images come from.</param>
/// <param name="Plan">How to train.</param>
public sealed record Lesson(string About, DataSource Data, Plan Plan)
{
    private const int Interrupted = 130;

    /// <summary>How many images are drawn where there is no folder; a fifth as many to test with.</summary>
    public int Images { get; init; } = 10_000;

    /// <summary>Options that this program has beside the common ones.</summary>
    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>Runs the program.</summary>
    /// <returns>What teach gives; 2 when an argument, a file or the device is wrong; 130 when it was interrupted.</returns>
    public int Run(string[] args, Func<Session, int> teach)
    {
        var ending = new CancellationTokenSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        return Run(args, teach, ending.Token);

        // The first signal ends the training after its step, the second one the process.
        void End(PosixSignalContext signal)
        {
            signal.Cancel = !ending.IsCancellationRequested;
            ending.Cancel();
        }
    }

    internal int Run(string[] args, Func<Session, int> teach, CancellationToken cancellation)
    {
        var options = new Options(this);
        Session? session = null;
        options.Command.SetAction(line =>
        {
            var device = options.Device(line);
            if (device != "cpu" && Devices.Refusal(device, Hardware.Find()) is { } refusal)
            {
                return Cli.Fail(refusal);
            }

            session = Open(options, line, cancellation);
            return teach(session);
        });
        try
        {
            return Cli.Run(options.Command, args);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine($"Interrupted: {session?.Saved ?? "nothing is saved"}.");
            return Interrupted;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return Cli.Fail(e.Message);
        }
    }

    private Session Open(Options options, ParseResult line, CancellationToken cancellation)
    {
        var plan = options.Plan(line, Plan);
        var checkpoint = options.Resume(line) is { } file ? Checkpoint.Read(file) : new Checkpoint();

        // The console draws the bar alone: it breaks what it writes itself at a terminal's width, in files too.
        var console = AnsiConsole.Create(new AnsiConsoleSettings());
        var images = Data.Load(options.Data(line), options.Images(line), plan.Seed);
        var session = new Session(console, images, plan, checkpoint, cancellation)
        {
            Line = line,
            Device = options.Device(line),
            Save = options.Save(line) ?? options.Resume(line),
            Charts = options.Charts(line),
        };
        session.Write($"{images.Train.Count:N0} {Data.Thing} to learn from, {images.Test.Count:N0} to test with");
        return session;
    }
}
