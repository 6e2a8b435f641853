using System.Text;
using NetDsl.Tool.Pt2;

namespace NetDsl.Tool.Importing;

/// <summary>A model as a class with attributes.</summary>
/// <param name="Name">The name of the class.</param>
/// <param name="Text">The file with the class and its blocks.</param>
/// <param name="Keys">The state_dict keys that the class has.</param>
/// <param name="Layers">The number of its layers.</param>
/// <param name="Unknown">The operations that are in it as methods that throw.</param>
internal sealed record ImportedNetwork(
    string Name, string Text, IReadOnlyList<string> Keys, int Layers, IReadOnlyList<string> Unknown)
{
    /// <summary>Finds the layers of a graph and folds what repeats into blocks, unless it is to be flat.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="name">The name of the class.</param>
    /// <param name="space">Its namespace, if any.</param>
    /// <param name="source">Where it comes from, as its summary says.</param>
    /// <param name="stateKeys">The keys of the model's state_dict.</param>
    /// <param name="isFlat">Whether it is written without blocks.</param>
    public static ImportedNetwork Of(
        ExportedGraph graph, string name, string? space, string source, IEnumerable<string> stateKeys, bool isFlat = false)
    {
        var (found, outputs) = Recognition.Of(graph);
        var layers = Concats.Sink(Transformers.Fold(found, outputs));
        if (layers.Count == 0)
        {
            throw new BadFileException("The model does nothing with its inputs.");
        }

        var blocks = Folding.Of(graph, layers, outputs, new ClassNames(name), name, isFlat);
        var tensors = new TensorNames(graph);
        var classes = blocks.Select(block => ClassText.Of(block, tensors, Summary(graph, block, source, outputs))).ToList();
        var text = new StringBuilder("using NetDsl;\n");
        if (classes.Exists(code => code.Contains("torch.", StringComparison.Ordinal) || code.Contains("Padding.", StringComparison.Ordinal)
            || code.Contains("PaddingModes.", StringComparison.Ordinal)))
        {
            text.Append("using TorchSharp;\n");
        }

        text.Append(space is null ? "" : $"\nnamespace {space};\n").Append('\n').AppendJoin('\n', classes);
        var prefixes = layers.Select(layer => layer.Key).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return new(
            name, text.ToString(),
            [.. stateKeys.Where(key => prefixes.Contains(key) || Starts(key).Any(prefixes.Contains))],
            layers.Count,
            [.. layers.Where(layer => layer.Method is { Body: null }).Select(layer => layer.Method!.Node)]);
    }

    private static IEnumerable<string> Starts(string key)
    {
        for (var dot = key.LastIndexOf('.'); dot > 0; dot = key.LastIndexOf('.', dot - 1))
        {
            yield return key[..dot];
        }
    }

    private static string Summary(ExportedGraph graph, Block block, string source, IReadOnlyList<string> outputs)
    {
        return block.IsNetwork
            ? $"Imported from {source}: {string.Join(", ", graph.Inputs.Select(Shape))} → {string.Join(", ", outputs.Select(Shape))}."
            : $"{block.Paths[0]}{(block.Uses.Count > 1 ? $" and {NumberText.Of(block.Uses.Count - 1)} more" : "")} of the model.";

        string Shape(string value)
        {
            var sizes = graph.Values[value].Sizes.Skip(1).Select(size => size.Number is null ? "?" : size.Text);
            return $"({string.Join(", ", sizes.Prepend("N"))})";
        }
    }
}
