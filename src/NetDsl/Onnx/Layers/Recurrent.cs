using static TorchSharp.torch;

namespace NetDsl.Onnx.Layers;

/// <summary>Recurrent layers, whose steps come before the samples in ONNX.</summary>
internal static class Recurrent
{
    public static OnnxValue RNN(OnnxLayer layer)
    {
        var function = layer.Arguments.Text("nonlinearity", "tanh") == "relu" ? "Relu" : "Tanh";
        var activations = Enumerable.Repeat(function, layer.Arguments.Flag("bidirectional") ? 2 : 1).ToArray();
        return Stack(layer, "RNN", "", [0], ("activations", activations));
    }

    /// <summary>PyTorch's gates are ifgo, ONNX's iofc.</summary>
    public static OnnxValue LSTM(OnnxLayer layer) => Stack(layer, "LSTM", ".iofc", [0, 3, 1, 2]);

    /// <summary>PyTorch's gates are rzn, ONNX's zrn; the reset gate comes after the product with the state.</summary>
    public static OnnxValue GRU(OnnxLayer layer) => Stack(layer, "GRU", ".zrn", [1, 0, 2], ("linear_before_reset", 1));

    private static OnnxValue Stack(
        OnnxLayer layer, string operation, string order, int[] gates, params (string Name, object Value)[] attributes)
    {
        var (graph, arguments) = (layer.Graph, layer.Arguments);
        var hidden = arguments.Integer("hidden_size");
        string[] directions = arguments.Flag("bidirectional") ? ["", "_reverse"] : [""];
        attributes =
            [("hidden_size", hidden), ("direction", directions.Length == 2 ? "bidirectional" : "forward"), .. attributes];
        var (value, depths) = (graph.Transpose(layer.Input, 1, 0, 2), (int)arguments.Integer("num_layers", 1));
        var lengths = layer.Node.Lengths is null ? null : graph.Cast(layer.Inputs[1], OnnxType.Int32);
        var first = layer.Inputs.Skip(layer.Inputs.Count - layer.Node.InitialState.Count()).Select(Initial).ToArray();
        var last = Enumerable.Range(0, layer.Node.HasFurtherOutputs ? layer.Node.OutputCount - 1 : 0)
            .Select(_ => new List<OnnxValue>())
            .ToArray();
        for (var depth = 0; depth < depths; depth++)
        {
            List<OnnxValue?> inputs =
            [
                value, Ordered($"weight_ih_l{depth}"), Ordered($"weight_hh_l{depth}"),
                graph.HasParameter($"bias_ih_l{depth}") ? Biases(depth) : null, lengths, .. first.Select(state => state[depth]),
            ];
            var given = graph.Recurrent(
                operation, [.. inputs.Take(inputs.FindLastIndex(input => input is not null) + 1)],
                [value.Dims[0], directions.Length, value.Dims[1], hidden], last.Length, attributes);
            for (var state = 0; state < last.Length; state++)
            {
                last[state].Add(given[state + 1]);
            }

            var outputs = given[0];
            // (T, directions, N, F) → (T, N, directions · F)
            value = directions.Length == 2
                ? graph.Reshape(
                    graph.Transpose(outputs, 0, 2, 1, 3), OnnxGraph.Size(value, 0), OnnxGraph.Size(value, 1), 2 * hidden)
                : graph.Squeeze(outputs, 1);
        }

        layer.FurtherOutputs.AddRange(last.Select(Last));
        return graph.Transpose(value, 1, 0, 2);

        // (N, H) or (N, layers · directions, H) → (directions, N, H) for each layer
        OnnxValue[] Initial(OnnxValue state)
        {
            var all = state.Rank == 2 ? graph.Unsqueeze(state, 0) : graph.Transpose(state, 1, 0, 2);
            return depths == 1 ? [all] : graph.Split(all, 0, depths);
        }

        OnnxValue Last(List<OnnxValue> states)
        {
            var all = states.Count == 1 ? states[0] : graph.Concat(0, [.. states]);
            return all.Dims[0] == 1 ? graph.Squeeze(all, 0) : graph.Transpose(all, 1, 0, 2);
        }

        OnnxValue Ordered(string name) => graph.Derived(
            name + order, () => stack([.. directions.Select(direction => Gates(name + direction))]));

        OnnxValue Biases(int depth) => graph.Derived(
            $"bias_l{depth}{order}",
            () => stack([.. directions.Select(direction =>
                cat([Gates($"bias_ih_l{depth}{direction}"), Gates($"bias_hh_l{depth}{direction}")], 0))]));

        Tensor Gates(string name)
        {
            var tensor = graph.Values(name);
            return gates.Length == 1 ? tensor : cat([.. gates.Select(gate => tensor.narrow(0, gate * hidden, hidden))], 0);
        }
    }
}
