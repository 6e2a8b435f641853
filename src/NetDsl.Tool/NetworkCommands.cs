using System.CommandLine;
using NetDsl.Examples;
using NetDsl.Tool.Networks;

namespace NetDsl.Tool;

/// <summary>The commands <c>show</c>, <c>onnx</c> and <c>pytorch</c>, for a network in a built program.</summary>
internal static class NetworkCommands
{
    private static readonly Argument<FileInfo> Assembly = new("program.dll")
    {
        Description = "The assembly of a built project, with what it uses beside it.",
    };

    private static readonly Option<string?> Network = new("--network")
    {
        Description = "The class, with or without its namespace. Left out: the only one with [Network].",
    };

    private static readonly Option<string[]> Settings = new("--set")
    {
        Description = "A hyperparameter, name=value. Left out: its default.",
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<FileInfo?> Weights = new("--weights")
    {
        Description = "A file of weights that LoadWeights reads. Left out: the network is as it is created.",
    };

    /// <summary>The table of layers, and the diagram.</summary>
    public static Command Show()
    {
        var svg = new Option<FileInfo?>("--svg") { Description = "A file for the diagram as an image, in place of Mermaid's text." };
        return Command("show", "Shows a network's layers and parameters, and its diagram.", [svg], (line, network) =>
        {
            Console.WriteLine(NetworkAssembly.Call(network, "Summary"));
            if (line.GetValue(svg) is { } file)
            {
                File.WriteAllText(file.FullName, (string)NetworkAssembly.Call(network, "DiagramSvg")!);
                Console.WriteLine(file.FullName);
            }
            else
            {
                Console.WriteLine();
                Console.WriteLine(NetworkAssembly.Call(network, "Diagram"));
            }
        });
    }

    /// <summary>The network as ONNX.</summary>
    public static Command Onnx()
    {
        var output = Output(".onnx");
        return Command("onnx", "Exports a network as ONNX.", [Weights, output], (line, network) =>
        {
            var path = PathOf(line, output, network, ".onnx");
            NetworkAssembly.Call(network, "SaveOnnx", ("path", path));
            Console.WriteLine(path);
        });
    }

    /// <summary>The network as a module of PyTorch.</summary>
    public static Command PyTorch()
    {
        var output = Output(".py");
        var training = new Option<bool>("--with-training") { Description = "Write train.py for torchrun beside it, too." };
        return Command("pytorch", "Exports a network as a module of PyTorch.", [output, training], (line, network) =>
        {
            var path = PathOf(line, output, network, ".py");
            NetworkAssembly.Call(network, "SavePyTorch", ("path", path), ("withTraining", line.GetValue(training)));
            Console.WriteLine(path);
        });
    }

    private static Option<FileInfo?> Output(string ending) => new("--output")
    {
        Description = $"The file. Left out: the network's name with {ending}, in the current folder.",
    };

    private static string PathOf(ParseResult line, Option<FileInfo?> output, object network, string ending) =>
        line.GetValue(output)?.FullName ?? Path.Combine(Environment.CurrentDirectory, network.GetType().Name + ending);

    private static Command Command(string name, string description, Option[] options, Action<ParseResult, object> run)
    {
        var command = new Command(name, description) { Assembly, Network, Settings };
        foreach (var option in options)
        {
            command.Add(option);
        }

        command.SetAction(line =>
        {
            try
            {
                var assembly = NetworkAssembly.Load(line.GetRequiredValue(Assembly));
                var network = Creation.Create(assembly.Find(line.GetValue(Network)), line.GetRequiredValue(Settings));
                if (options.Contains(Weights) && line.GetValue(Weights) is { } weights)
                {
                    NetworkAssembly.Call(network, "LoadWeights", ("path", weights.FullName));
                }

                run(line, network);
                return 0;
            }
            catch (BadNetworkException exception)
            {
                return Cli.Fail(exception.Message);
            }
        });
        return command;
    }
}
