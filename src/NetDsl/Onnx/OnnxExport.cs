using NetDsl.CompilerServices;
using NetDsl.Graphs;
using static TorchSharp.torch;

namespace NetDsl.Onnx;

/// <summary>Writes a network's layers as ONNX nodes. The networks that it uses are written in its place.</summary>
internal sealed class OnnxExport
{
    private readonly OnnxGraph _graph;
    private readonly List<string> _refusals = [];

    private OnnxExport(OnnxGraph graph) => _graph = graph;

    /// <summary>The ONNX graph of a network.</summary>
    /// <exception cref="NotSupportedException">A layer has no ONNX form, or no attributes declare the layers.</exception>
    public static OnnxGraph Of(nn.Module network)
    {
        var graph = Graph.Of(network);
        var declared = graph.Inputs.Select(input => input.Name).Concat(graph.Outputs.Select(output => output.Name));
        var export = new OnnxExport(new(graph.Name, State(network), declared));
        var inputs = graph.Inputs.Select(input => export._graph.Input(input.Name, TypeOf(input.Numbers), [-1, .. input.Value.Shape]));
        var outputs = export.Add(graph, "", [.. inputs]);
        if (export._refusals.Count > 0)
        {
            throw new NotSupportedException(
                $"'{graph.Name}' has layers that cannot be written as ONNX:\n  {string.Join("\n  ", export._refusals)}");
        }

        export._graph.Begin("");
        foreach (var (output, value) in graph.Outputs.Zip(outputs))
        {
            export._graph.Output(output.Name, value!);
        }

        export._graph.RemoveUnread();
        return export._graph;
    }

    /// <summary>The tensors of a network, with the weights that parametrizations give in evaluation mode.</summary>
    private static Dictionary<string, Tensor> State(nn.Module network)
    {
        using var noGradient = no_grad();
        var state = network.state_dict();
        foreach (var (path, module) in ModuleTree.Named(network))
        {
            if (module is Modules.Parametrized { Fixed: null } layer)
            {
                state[path.Length == 0 ? nameof(layer.weight) : $"{path}.{nameof(layer.weight)}"] = layer.InEvaluation();
            }
        }

        return state;
    }

    /// <summary>Adds the layers of a network.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="path">Its key and a dot; empty for the outermost one.</param>
    /// <param name="inputs">What it reads.</param>
    /// <returns>Its outputs; null for one that depends on a refused layer.</returns>
    private List<OnnxValue?> Add(Graph graph, string path, IReadOnlyList<OnnxValue> inputs)
    {
        var values = graph.Inputs.Zip(inputs).ToDictionary(pair => pair.First.Value, OnnxValue? (pair) => pair.Second);
        IReadOnlyList<OnnxValue?> given = [];
        foreach (var node in graph.Nodes)
        {
            if (node.Kind != NodeKind.FurtherOutput)
            {
                var read = node.Inputs.Select(input => values[input]).OfType<OnnxValue>().ToList();
                given = read.Count < node.Inputs.Count ? [] : Add(node, path, read);
            }

            values[node.Output] = node.Index < given.Count ? given[node.Index] : null;
        }

        return [.. graph.Outputs.Select(output => values[output.Value])];
    }

    private static OnnxType TypeOf(Numbers numbers) => numbers switch
    {
        Numbers.Tokens => OnnxType.Int64,
        Numbers.Mask => OnnxType.Bool,
        _ => OnnxType.Float,
    };

    /// <summary>Adds a layer.</summary>
    /// <returns>Its outputs.</returns>
    private IReadOnlyList<OnnxValue?> Add(GraphNode node, string path, IReadOnlyList<OnnxValue> inputs)
    {
        var name = path + (node.Key.Length == 0 ? node.Operation : node.Key);
        try
        {
            if (node.Module is not IOnnxModule && node.Body is { } body)
            {
                var outputs = Add(body, $"{name}.", inputs);
                return [Checked(outputs[0], node, name), .. outputs.Skip(1)];
            }

            var first = _graph.Nodes.Count;
            _graph.Begin(name);
            if (node.IsParameter)
            {
                return [_graph.Parameter("")];
            }

            var layer = new OnnxLayer(_graph, node, inputs);
            var output = OnnxLayers.Export(layer);
            if (node.Kind == NodeKind.Parameter)
            {
                _graph.Begin($"{name}.{node.Operation}");
            }

            _graph.End(first, output);
            return [Checked(output, node, name), .. layer.FurtherOutputs];
        }
        catch (NotSupportedException refusal)
        {
            _refusals.Add($"{name} ({node.Operation}): {refusal.Message}");
            // What follows may still be told of where all its sizes are known.
            return Array.TrueForAll(node.Output.Shape, size => size >= 0)
                ? [new(name, OnnxType.Float, [-1, .. node.Output.Shape])]
                : [];
        }
    }

    /// <summary>A layer's output with the sizes that the network knows.</summary>
    private static OnnxValue? Checked(OnnxValue? output, GraphNode node, string name) =>
        output is null || output.Take([-1, .. node.Output.Shape])
            ? output
            : throw new InvalidOperationException(
                $"'{name}' ({node.Operation}) gives {output}. Expected (-1, {string.Join(", ", node.Output.Shape)}), which it declares.");
}
