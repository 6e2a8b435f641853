using System.CommandLine;
using System.Globalization;
using NetDsl;
using NetDsl.Examples;
using Spectre.Console;
using TorchSharp;

namespace Digits;

/// <summary>Trains <see cref="DigitNet"/>, shows how well it reads digits, and saves it.</summary>
public static class Program
{
    private const int DrawnForTraining = 10_000;
    private const int DrawnForTest = 2_000;
    private const int Interrupted = 130;

    /// <summary>The program.</summary>
    /// <returns>
    /// 0; 1 when the saved model does not load back the same; 2 when an argument, a file or the device is wrong; 130 when it was
    /// interrupted.
    /// </returns>
    public static int Main(string[] args)
    {
        var options = new Options();
        options.Command.SetAction(line => Train(options, line));
        try
        {
            return Cli.Run(options.Command, args);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Interrupted: nothing is saved.");
            return Interrupted;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return Cli.Fail(e.Message);
        }
    }

    private static int Train(Options options, ParseResult line)
    {
        var plan = options.Plan(line);
        var model = options.Model(line);
        var device = options.Device(line);
        if (device != "cpu" && Devices.Refusal(device, Hardware.Find()) is { } refusal)
        {
            return Cli.Fail(refusal);
        }

        // The console draws the bar alone: it breaks what it writes itself at a terminal's width, in files too.
        var console = AnsiConsole.Create(new AnsiConsoleSettings());
        var output = console.Profile.Out.Writer;
        var (train, test) = Load(options.Data(line), plan.Seed);
        output.WriteLine(Text($"{train.Count:N0} digits to learn from, {test.Count:N0} to test with"));

        using var network = Network(() => new DigitNet(), plan.Seed, device);
        var training = new Training(network, train, plan);
        Display.Run(console, nameof(DigitNet), training, plan.Epochs);
        if (options.Compare(line))
        {
            Compare(console, training, train, test, plan, device);
        }

        output.WriteLine();
        using (var sample = torch.zeros(1, 1, DigitSet.Side, DigitSet.Side, device: device))
        {
            output.WriteLine(network.Summary(sample));
        }
        output.WriteLine();
        var accuracy = Training.Accuracy(network, test);
        output.WriteLine(Text($"test accuracy {accuracy:P2}"));
        return SaveAndLoad(output, network, model, test, accuracy, device);
    }

    private static (DigitSet Train, DigitSet Test) Load(string? folder, int seed)
    {
        if (folder is null)
        {
            return (DrawnDigits.Draw(DrawnForTraining, 2 * seed), DrawnDigits.Draw(DrawnForTest, 2 * seed + 1));
        }

        var (train, test) = Idx.ReadFolder(folder);
        return train.Count > 1
            ? (train, test)
            : throw new InvalidDataException($"'{folder}' has one digit to learn from: batch normalisation needs at least two.");
    }

    private static void Compare(IAnsiConsole console, Training training, DigitSet train, DigitSet test, Plan plan, string device)
    {
        var output = console.Profile.Out.Writer;
        using var plain = Network(() => new PlainDigitNet(), plan.Seed, device);
        var plainTraining = new Training(plain, train, plan);
        Display.Run(console, nameof(PlainDigitNet), plainTraining, plan.Epochs);
        output.WriteLine();
        output.WriteLine(LossCurves.Draw((nameof(DigitNet), training.Losses), (nameof(PlainDigitNet), plainTraining.Losses)));
        output.WriteLine(Text($"test accuracy without norms {Training.Accuracy(plain, test):P2}"));
    }

    // Saved from the CPU and loaded to it: the file is the same whatever the network was trained on.
    private static int SaveAndLoad(TextWriter output, Network network, string file, DigitSet test, double accuracy, string device)
    {
        network.to(torch.CPU).save(file);
        using var loaded = new DigitNet();
        loaded.load(file);
        loaded.to(device);
        var loadedAccuracy = Training.Accuracy(loaded, test);
        if (loadedAccuracy == accuracy)
        {
            output.WriteLine(Text($"saved to {file}; loaded back, it has the same accuracy"));
            return 0;
        }

        Console.Error.WriteLine(Text($"saved to {file}; loaded back, it has another accuracy: {loadedAccuracy:P2}"));
        return 1;
    }

    // Made on the CPU, then moved: a seed draws the same weights whatever the device.
    private static Network Network(Func<Network> make, int seed, string device)
    {
        torch.manual_seed(seed);
        return make().to(device);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
