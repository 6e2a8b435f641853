using System.CommandLine;
using System.Globalization;
using NetDsl;
using Spectre.Console;
using TorchSharp;

namespace Digits;

/// <summary>Trains <see cref="DigitNet"/>, shows how well it reads digits, and saves it.</summary>
public static class Program
{
    private const int DrawnForTraining = 10_000;
    private const int DrawnForTest = 2_000;

    /// <summary>The program.</summary>
    /// <returns>0; 1 when the saved model does not load back the same; 2 when an argument, a file or the device is wrong.</returns>
    public static int Main(string[] args)
    {
        var options = new Options();
        var line = options.Command.Parse(args);
        if (line.Errors.Count > 0)
        {
            return Fail(line.Errors[0].Message);
        }

        options.Command.SetAction(parsed => Train(options, parsed));
        try
        {
            return line.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return Fail(e.Message);
        }
    }

    private static int Train(Options options, ParseResult line)
    {
        var plan = options.Plan(line);
        var model = options.Model(line);
        var console = AnsiConsole.Console;
        var device = options.Device(line);
        if (device != "cpu" && Devices.Refusal(device, Hardware.Find()) is { } refusal)
        {
            return Fail(refusal);
        }
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(model))))
        {
            throw new DirectoryNotFoundException($"There is no folder for '{model}'.");
        }

        var (train, test) = Load(options.Data(line), plan.Seed);
        console.WriteLine(Text($"{train.Count:N0} digits to learn from, {test.Count:N0} to test with"));

        using var network = Network(() => new DigitNet(), plan.Seed, device);
        var training = new Training(network, train, plan);
        Display.Run(console, nameof(DigitNet), training, plan.Epochs);
        if (options.Compare(line))
        {
            Compare(console, training, train, test, plan, device);
        }

        console.WriteLine();
        using (var sample = torch.zeros(1, 1, DigitSet.Side, DigitSet.Side, device: device))
        {
            console.WriteLine(network.Summary(sample));
        }
        console.WriteLine();
        var accuracy = Training.Accuracy(network, test);
        console.WriteLine(Text($"test accuracy {accuracy:P2}"));
        return SaveAndLoad(console, network, model, test, accuracy, device);
    }

    private static (DigitSet Train, DigitSet Test) Load(string? folder, int seed) =>
        folder is null
            ? (DrawnDigits.Draw(DrawnForTraining, 2 * seed), DrawnDigits.Draw(DrawnForTest, 2 * seed + 1))
            : Idx.ReadFolder(folder);

    private static void Compare(IAnsiConsole console, Training training, DigitSet train, DigitSet test, Plan plan, string device)
    {
        using var plain = Network(() => new PlainDigitNet(), plan.Seed, device);
        var plainTraining = new Training(plain, train, plan);
        Display.Run(console, nameof(PlainDigitNet), plainTraining, plan.Epochs);
        console.WriteLine();
        console.WriteLine(LossCurves.Draw((nameof(DigitNet), training.Losses), (nameof(PlainDigitNet), plainTraining.Losses)));
        console.WriteLine(Text($"test accuracy without norms {Training.Accuracy(plain, test):P2}"));
    }

    // Saved from the CPU and loaded to it: the file is the same whatever the network was trained on.
    private static int SaveAndLoad(IAnsiConsole console, Network network, string file, DigitSet test, double accuracy, string device)
    {
        network.to(torch.CPU).save(file);
        using var loaded = new DigitNet();
        loaded.load(file);
        loaded.to(device);
        var loadedAccuracy = Training.Accuracy(loaded, test);
        if (loadedAccuracy == accuracy)
        {
            console.WriteLine(Text($"saved to {file}; loaded back, it has the same accuracy"));
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

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return 2;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
