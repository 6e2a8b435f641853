using System.Globalization;
using static TorchSharp.torch;

namespace NetDsl.Benchmarks.Networks;

/// <summary>One way to write and to run a network.</summary>
/// <param name="Name">Its name in the table.</param>
internal abstract record Way(string Name)
{
    /// <summary>Whether it predicts; some ways are for training alone.</summary>
    public bool Predicts { get; init; } = true;

    /// <summary>Whether it trains; some ways are for prediction alone.</summary>
    public bool Trains { get; init; } = true;

    /// <summary>Makes a network ready.</summary>
    /// <param name="contest">The network.</param>
    /// <param name="batch">The samples at once.</param>
    /// <param name="trains">Whether it trains.</param>
    public abstract IWork Begin(Contest contest, int batch, bool trains);

    /// <summary>By how many MB a process of its own grows at most in training steps.</summary>
    public abstract double Peak(Contest contest);

    /// <summary>The number that a process prints.</summary>
    protected static double Number(string output) => double.Parse(output, CultureInfo.InvariantCulture);
}

/// <summary>A module of TorchSharp.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Create">Makes the network.</param>
internal sealed record ModuleWay(string Name, Func<nn.Module<Tensor, Tensor>> Create) : Way(Name)
{
    /// <summary>The type of its weights and inputs.</summary>
    public ScalarType Type { get; init; } = ScalarType.Float32;

    /// <summary>The type in which its layers compute where that is another.</summary>
    public ScalarType? Autocast { get; init; }

    public override IWork Begin(Contest contest, int batch, bool trains) => new Work(contest, this, batch, trains);

    public override double Peak(Contest contest)
    {
        // Under "dotnet", the process is that, and the program its argument.
        var program = Environment.ProcessPath!;
        string[] self = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];
        return Number(Processes.OutputOfMemory(program, [.. self, "networks", NetworkComparison.Memory, contest.Name, Name]));
    }
}

/// <summary>The network as PyTorch code, in a Python that has PyTorch.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Python">The Python.</param>
/// <param name="IsChannelsLast">Whether weights and inputs have their channels last.</param>
internal sealed record PyTorchWay(string Name, string Python, bool IsChannelsLast) : Way(Name)
{
    private const string Script = "network_turns.py";

    /// <summary>The version of PyTorch that a Python has; null where it has none.</summary>
    public static string? Version(string python) =>
        Processes.TryOutput(python, ["-c", "try:\n import torch\nexcept ImportError:\n exit(1)\nprint(torch.__version__)"])?.Trim();

    public override IWork Begin(Contest contest, int batch, bool trains) =>
        new PyTorchWork(contest, Python, folder => Arguments(contest, folder, batch, trains ? "train" : "predict"));

    public override double Peak(Contest contest)
    {
        using var folder = new TwinFolder(contest);
        return Number(Processes.OutputOfMemory(Python, Arguments(contest, folder, contest.StepBatch, "memory")));
    }

    private string[] Arguments(Contest contest, TwinFolder twin, int batch, string what) =>
    [
        Path.Combine(AppContext.BaseDirectory, Script), twin.File, twin.Class, string.Join('x', contest.Input), $"{contest.Classes}",
        $"{batch}", what, IsChannelsLast ? "channels_last" : "contiguous", $"{get_num_threads()}",
    ];
}

/// <summary>A network, in several ways.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Input">A sample's shape.</param>
/// <param name="Classes">How many classes it tells apart.</param>
/// <param name="StepBatch">The samples of a training step.</param>
/// <param name="Declared">Makes it as attributes declare it.</param>
/// <param name="Ways">The ways; the first is what the others are compared with.</param>
internal sealed record Contest(
    string Name, long[] Input, int Classes, int StepBatch, Func<Network> Declared, IReadOnlyList<Way> Ways);
