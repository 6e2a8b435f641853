using System.CommandLine;

namespace NetDsl.Examples;

/// <summary>The command line that all lessons have.</summary>
internal sealed class Options
{
    private readonly Option<string> _data;
    private readonly Option<int> _images;
    private readonly Option<int> _epochs;
    private readonly Option<int> _batch;
    private readonly Option<double> _rate;
    private readonly Option<int> _seed;

    private readonly Option<string> _device = Values.Text(
        "--device", "Where to compute, in PyTorch's words: cpu, cuda, cuda:1.", "cpu",
        text => Devices.IsDevice(text) ? null : "cpu, cuda or cuda:0, cuda:1, …");

    private readonly Option<string> _save = OutputFile.Option("--save", "File for a checkpoint after each epoch. Left out: none.", "");

    private readonly Option<string> _resume = Values.Text(
        "--resume", "Checkpoint to go on from.", "", text => File.Exists(text) ? null : "a file that is there");

    private readonly Option<string> _charts = Values.Text(
        "--charts", "Folder for the curves as PNG and SVG. Left out: none.", "",
        text => text.Length > 0 && !File.Exists(text) ? null : "a folder");

    public Options(Lesson lesson)
    {
        _data = Values.Text(
            "--data", $"Folder with {lesson.Data.Files}. Left out: drawn {lesson.Data.Thing}.", "",
            text => Directory.Exists(text) ? null : "a folder that is there");
        _images = Values.Whole("--images", "How many images to draw; a fifth as many to test with.", lesson.Images, 10, 10_000_000);
        _epochs = Values.Whole("--epochs", "How often every image is seen.", lesson.Plan.Epochs, lowest: 1, highest: 10_000);
        _batch = Values.Whole("--batch", "Images a step.", lesson.Plan.Batch, lowest: 2, highest: 1_000_000);
        _rate = Values.Positive("--lr", "Learning rate at the start.", lesson.Plan.LearningRate);
        _seed = Values.Whole("--seed", "Seeds weights, order and drawn images.", lesson.Plan.Seed, lowest: 0, highest: 1_000_000_000);
        Command = new RootCommand(lesson.About);
        Option[] all = [_data, _images, _epochs, _batch, _rate, _seed, _device, _save, _resume, _charts, .. lesson.Options];
        foreach (var option in all)
        {
            Command.Add(option);
        }
    }

    public RootCommand Command { get; }

    public string? Data(ParseResult line) => Given(line, _data);

    public int Images(ParseResult line) => line.GetValue(_images);

    public Plan Plan(ParseResult line, Plan standard) => standard with
    {
        Epochs = line.GetValue(_epochs),
        Batch = line.GetValue(_batch),
        LearningRate = line.GetValue(_rate),
        Seed = line.GetValue(_seed),
    };

    public string Device(ParseResult line) => line.GetValue(_device)!;

    public string? Save(ParseResult line) => Given(line, _save);

    public string? Resume(ParseResult line) => Given(line, _resume);

    public string? Charts(ParseResult line) => Given(line, _charts);

    private static string? Given(ParseResult line, Option<string> option) =>
        line.GetValue(option) is { Length: > 0 } text ? text : null;
}
