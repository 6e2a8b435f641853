using NetDsl.CompilerServices;
using NetDsl.Graphs;
using TorchSharp.Modules;

namespace NetDsl.Diagrams;

/// <summary>
/// The boxes of a network's diagram, in order of execution. Layers that keep the shape of the one above share its box; equal blocks that
/// follow each other are one.
/// </summary>
internal sealed class Boxes
{
    private readonly List<Box> _boxes = [];
    private readonly Dictionary<GraphValue, int> _places = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<GraphValue, int> _readers = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Parameter> _counted = new(ReferenceEqualityComparer.Instance);

    private Boxes(Graph graph)
    {
        foreach (var value in graph.Nodes.SelectMany(node => node.Inputs).Concat(graph.Outputs.Select(output => output.Value)))
        {
            _readers[value] = _readers.GetValueOrDefault(value) + 1;
        }
    }

    /// <summary>The boxes of a graph.</summary>
    public static IReadOnlyList<Box> Of(Graph graph)
    {
        var boxes = new Boxes(graph);
        foreach (var input in graph.Inputs)
        {
            boxes.Add(new Box(BoxKind.Input, input.Name) { Output = input.Value });
        }

        foreach (var node in graph.Nodes)
        {
            boxes.Add(node);
        }

        foreach (var output in graph.Outputs)
        {
            boxes.Add(new Box(BoxKind.Output, output.Name), output.Value);
        }

        return boxes._boxes;
    }

    private void Add(GraphNode node)
    {
        var output = node.Output;
        if (node.Kind == NodeKind.FurtherOutput)
        {
            _places.Add(output, _boxes.Count - 1);
            return;
        }

        var parameters = Count(node);
        if (IsAlone(node) && _boxes[^1] is { Kind: BoxKind.Layers or BoxKind.Block or BoxKind.Join } last)
        {
            if (last.Kind == BoxKind.Block && node.Body is not null && last.Lines[0] == node.Operation && SameShape(node, output))
            {
                last.Count++;
                Extend(last);
                return;
            }

            if (last.Kind != BoxKind.Block && node is { Kind: NodeKind.Module, Body: null } && Follows(node.Operation) &&
                SameShape(node, output))
            {
                last.Lines.Add(LayerText.Of(node));
                Extend(last);
                return;
            }
        }

        var kind = node.Body is not null ? BoxKind.Block : node.Kind == NodeKind.Function && node.Inputs.Count > 1 ? BoxKind.Join
            : BoxKind.Layers;
        var box = new Box(kind, node.Key) { Parameters = parameters, Output = output };
        box.Lines.Add(LayerText.Of(node));
        Add(box, [.. node.Inputs.Distinct()]);

        void Extend(Box above)
        {
            above.Parameters += parameters;
            above.Output = output;
            _places.Add(output, _boxes.Count - 1);
        }
    }

    private void Add(Box box, params GraphValue[] inputs)
    {
        box.Reads.AddRange(inputs.Select(input => (_places[input], input.Shape)));
        _boxes.Add(box);
        if (box.Output is not null)
        {
            _places.Add(box.Output, _boxes.Count - 1);
        }
    }

    /// <summary>
    /// Whether a layer reads the output of the last box, and nothing else reads that; what else it reads, the last box reads, too.
    /// </summary>
    private bool IsAlone(GraphNode node) =>
        node.Inputs.Count > 0 && ReferenceEquals(node.Inputs[0], _boxes[^1].Output) && _readers[node.Inputs[0]] == 1 &&
        node.Inputs.Skip(1).All(input => _boxes[^1].Reads.Skip(1).Any(read => read == (_places[input], input.Shape)));

    private static bool SameShape(GraphNode node, GraphValue output) => node.Inputs[0].Shape.AsSpan().SequenceEqual(output.Shape);

    /// <summary>Whether a layer is told with the one above it: norms, activations and dropouts, as networks are drawn.</summary>
    private static bool Follows(string operation) => Signatures.Family(operation) switch
    {
        "Conv" or "ConvTranspose" or "Linear" or "Bilinear" or "RNN" or "LSTM" or "GRU" or "MultiheadAttention" => false,
        var family => !family.StartsWith("Transformer", StringComparison.Ordinal) &&
            !family.EndsWith("Pool", StringComparison.Ordinal) && !family.EndsWith("Embedding", StringComparison.Ordinal),
    };

    private long Count(GraphNode node) => (node.Module?.parameters() ?? (node.Parameter is { } parameter ? [parameter] : []))
        .Where(_counted.Add)
        .Sum(trained => trained.numel());
}
