using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using TorchSharp;

namespace NetDsl.Examples;

/// <summary>A lesson that runs.</summary>
public sealed class Session
{
    private readonly IAnsiConsole _console;
    private readonly Checkpoint _checkpoint;
    private readonly CancellationToken _cancellation;

    internal Session(IAnsiConsole console, Sets images, Plan plan, Checkpoint checkpoint, CancellationToken cancellation) =>
        (_console, Images, Plan, _checkpoint, _cancellation) = (console, images, plan, checkpoint, cancellation);

    /// <summary>The images.</summary>
    public Sets Images { get; }

    /// <summary>How to train.</summary>
    public Plan Plan { get; }

    /// <summary>The command line, for the program's own options.</summary>
    public required ParseResult Line { get; init; }

    /// <summary>Where to compute.</summary>
    public required string Device { get; init; }

    internal string? Save { get; init; }

    internal string? Charts { get; init; }

    /// <summary>What is saved, after an interruption.</summary>
    internal string? Saved { get; private set; }

    /// <summary>Writes a line, the same in every culture.</summary>
    public void Write(FormattableString text) => _console.Profile.Out.Writer.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes an empty line.</summary>
    public void Write() => Write($"");

    /// <summary>Makes a network: a seed draws the same weights whatever the device.</summary>
    public T Make<T>(Func<T> make)
        where T : Network
    {
        torch.manual_seed(Plan.Seed);
        return make();
    }

    /// <summary>Makes a network, trains it and shows how; goes on where the checkpoint has it.</summary>
    /// <param name="make">Makes it.</param>
    /// <param name="images">What to learn from; null: the session's images.</param>
    /// <param name="plan">How to train; null: the session's plan.</param>
    /// <param name="name">The training's name in the checkpoint and on the screen; null: the network's.</param>
    /// <param name="afterEpoch">Gives a line to show after each epoch.</param>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public Trained<T> Train<T>(
        Func<T> make, ImageSet? images = null, Plan? plan = null, string? name = null, Func<T, string>? afterEpoch = null)
        where T : Network
    {
        plan ??= Plan;
        name ??= typeof(T).Name;
        var network = Make(make);
        var training = new Training(network, images ?? Images.Train, plan);
        _checkpoint.Restore(name, training);
        network.to(Device);
        try
        {
            Display.Run(_console, name, training, plan.Epochs, AfterEpoch, _cancellation);
        }
        catch (OperationCanceledException)
        {
            Keep();
            Saved = Save is null ? null : $"{Save} has {name} after {training.Steps.Count} steps; --resume {Save} goes on from there";
            throw;
        }

        return new Trained<T>(name, network, training);

        string? AfterEpoch()
        {
            Keep();
            return afterEpoch?.Invoke(network);
        }

        void Keep()
        {
            if (Save is not null)
            {
                _checkpoint.Keep(name, training);
                _checkpoint.Write(Save);
            }
        }
    }

    /// <summary>Shows losses as lines of text, and writes them as a chart where --charts names a folder.</summary>
    public void ShowLosses(string title, params IReadOnlyList<ITrained> trained)
    {
        Curve[] curves = [.. trained.Select(each => Curve.Loss(each.Name, each.Training))];
        Write();
        Write($"loss, logarithmic");
        Write($"{Sparklines.Of(curves)}");
        Chart("loss", title, "step", "loss", curves);
    }

    /// <summary>Writes a chart where --charts names a folder.</summary>
    public void Chart(string name, string title, string across, string up, params IReadOnlyList<Curve> curves)
    {
        if (Charts is not null)
        {
            Directory.CreateDirectory(Charts);
            var (png, svg) = Examples.Charts.Save(Path.Combine(Charts, name), title, across, up, curves);
            Write($"{png} and {svg}");
        }
    }
}
