using NetDsl.CompilerServices;
using NetDsl.Graphs;

namespace NetDsl.PyTorch;

/// <summary><c>train.py</c>, which trains a network's twin on one process or several.</summary>
internal static partial class TrainingScript
{
    // Sizes that are known at run time alone, in drawn data.
    private const int OpenSize = 64;

    /// <summary>The program beside a network's file; null where it is there already, and the reader's to change.</summary>
    /// <param name="path">The network's file.</param>
    /// <param name="network">The network.</param>
    /// <exception cref="ArgumentException">The file's name cannot be imported.</exception>
    /// <exception cref="IOException">There is a <c>train.py</c> that trains another network.</exception>
    public static (string Path, string Text)? Beside(string path, PythonFile network)
    {
        if (!path.EndsWith(".py", StringComparison.Ordinal) || !PythonNames.IsIdentifier(network.Module) || network.Module == "train")
        {
            throw new ArgumentException(
                $"Expected a file that train.py can import, such as '{PythonNames.Snake(network.Class)}.py'. " +
                $"Got '{Path.GetFileName(path)}'.", nameof(path));
        }

        var file = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, "train.py");
        if (!File.Exists(file))
        {
            return (file, Text(network));
        }

        return File.ReadAllText(file).Contains(Import(network), StringComparison.Ordinal)
            ? null
            : throw new IOException(
                $"'{file}' trains another network: it has no line '{Import(network)}'. Move it, or choose another folder.");
    }

    /// <summary>The text of the program.</summary>
    public static string Text(PythonFile network)
    {
        var graph = network.Graph;
        var inputs = graph.Inputs.Select(input => $"\"{input.Name}\": {Drawn(graph, input)}");
        var targets = graph.Outputs.Count == 1 ? ["labels"] : graph.Outputs.Select(output => output.Name);
        return Template
            .ReplaceLineEndings("\n")
            .Replace("IMPORT", Import(network), StringComparison.Ordinal)
            .Replace("NETWORK", network.Class, StringComparison.Ordinal)
            .Replace("INPUT_TABLE", string.Concat(inputs.Select(input => $"        {input},\n")).TrimEnd('\n'), StringComparison.Ordinal)
            .Replace("INPUT_NAMES", Names(graph.Inputs.Select(input => input.Name)), StringComparison.Ordinal)
            .Replace("TARGET_NAMES", Names(targets), StringComparison.Ordinal);
    }

    private static string Import(PythonFile network) => $"from {network.Module} import {network.Class}";

    private static string Names(IEnumerable<string> names) => $"[{string.Join(", ", names.Select(name => $"\"{name}\""))}]";

    private static string Drawn(Graph graph, GraphInput input)
    {
        var sizes = string.Concat(input.Value.Shape.Select(size => $", {Python.Literal(size < 0 ? OpenSize : size)}"));
        var reader = graph.Nodes.FirstOrDefault(node => node.Inputs.Contains(input.Value) && node.Arguments.Has("num_embeddings"));
        return input.Numbers == Numbers.Tokens
            ? $"torch.randint({Python.Literal(reader?.Arguments.Integer("num_embeddings") ?? 2)}, (count{sizes}))"
            : $"torch.randn(count{sizes})";
    }
}
