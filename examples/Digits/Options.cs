using System.CommandLine;
using NetDsl.Examples;

namespace Digits;

/// <summary>The command line.</summary>
internal sealed class Options
{
    private readonly Option<string> _data = Values.Text(
        "--data", "Folder with MNIST's four IDX files, raw or .gz. Left out: drawn digits.", "",
        text => Directory.Exists(text) ? null : "a folder that is there");

    private readonly Option<int> _epochs = Values.Whole("--epochs", "How often every digit is seen.", 2, lowest: 1, highest: 10_000);
    private readonly Option<int> _batch = Values.Whole("--batch", "Digits a step.", 64, lowest: 2, highest: 1_000_000);
    private readonly Option<double> _rate = Values.Positive("--lr", "Learning rate at the start.", 2e-3);
    private readonly Option<int> _seed = Values.Whole(
        "--seed", "Seeds weights, order and drawn digits.", 0, lowest: 0, highest: 1_000_000_000);


    private readonly Option<string> _device = Values.Text(
        "--device", "Where to compute, in PyTorch's words: cpu, cuda, cuda:1.", "cpu",
        text => Devices.IsDevice(text) ? null : "cpu, cuda or cuda:0, cuda:1, …");

    private readonly Option<bool> _compare = new("--compare")
    {
        Description = "Train the same network without norms, too, and show both loss curves.",
    };

    private readonly Option<string> _model = Values.Text(
        "--model", "File for the weights.", "digits.dat",
        text => OutputFile.Objection(text) is { } objection ? $"a file that can be written ({objection})" : null);

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

    public string? Data(ParseResult line) => line.GetValue(_data) is { Length: > 0 } folder ? folder : null;

    public Plan Plan(ParseResult line) => new(line.GetValue(_epochs), line.GetValue(_batch), line.GetValue(_rate), line.GetValue(_seed));

    public string Device(ParseResult line) => line.GetValue(_device)!;

    public bool Compare(ParseResult line) => line.GetValue(_compare);

    public string Model(ParseResult line) => line.GetValue(_model)!;
}
