using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Digits;

/// <summary>The command line.</summary>
internal sealed class Options
{
    private readonly Option<string?> _data = new("--data")
    {
        Description = "Folder with MNIST's four IDX files, raw or .gz. Left out: drawn digits.",
    };

    private readonly Option<int> _epochs = Whole("--epochs", "How often every digit is seen.", 2, lowest: 1);
    private readonly Option<int> _batch = Whole("--batch", "Digits a step.", 64, lowest: 2);
    private readonly Option<double> _rate = Positive("--lr", "Learning rate at the start.", 2e-3);
    private readonly Option<int> _seed = Whole("--seed", "Seeds weights, order and drawn digits.", 0, lowest: 0);

    private readonly Option<string> _device = new("--device")
    {
        Description = "Where to compute, in PyTorch's words: cpu, cuda, cuda:1.",
        DefaultValueFactory = _ => "cpu",
        CustomParser = result => Devices.IsDevice(result.Tokens[0].Value)
            ? result.Tokens[0].Value
            : Refuse<string>(result, "--device takes cpu, cuda or cuda:0, cuda:1, …"),
    };

    private readonly Option<bool> _compare = new("--compare")
    {
        Description = "Train the same network without norms, too, and show both loss curves.",
    };

    private readonly Option<string> _model = new("--model")
    {
        Description = "Where to save the weights.",
        DefaultValueFactory = _ => "digits.dat",
    };

    public Options()
    {
        Option[] all = [_data, _epochs, _batch, _rate, _seed, _device, _compare, _model];
        Command = new RootCommand("Trains a network, declared with attributes, to read digits.");
        foreach (var option in all)
        {
            Command.Add(option);
        }
    }

    public RootCommand Command { get; }

    public string? Data(ParseResult line) => line.GetValue(_data);

    public Plan Plan(ParseResult line) => new(line.GetValue(_epochs), line.GetValue(_batch), line.GetValue(_rate), line.GetValue(_seed));

    public string Device(ParseResult line) => line.GetValue(_device)!;

    public bool Compare(ParseResult line) => line.GetValue(_compare);

    public string Model(ParseResult line) => line.GetValue(_model)!;

    // Parsed by hand: the library's own parser reads numbers as the machine's culture writes them.
    private static Option<int> Whole(string name, string description, int standard, int lowest) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => standard,
        CustomParser = result =>
            int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var value) && value >= lowest
                ? value
                : Refuse<int>(result, string.Create(CultureInfo.InvariantCulture, $"{name} takes a whole number from {lowest} up")),
    };

    private static Option<double> Positive(string name, string description, double standard) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => standard,
        CustomParser = result =>
            double.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var value) && value > 0 && double.IsFinite(value)
                ? value
                : Refuse<double>(result, $"{name} takes a positive number"),
    };

    private static T? Refuse<T>(ArgumentResult result, string wanted)
    {
        result.AddError($"{wanted}, not '{result.Tokens[0].Value}'.");
        return default;
    }
}
