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

    /// <summary>PyTorch's gates are ifgo, ONNX's iofc. ONNX has no projection: see <see cref="Projection"/>.</summary>
    public static OnnxValue LSTM(OnnxLayer layer) => Stack(layer, "LSTM", ".iofc", [0, 3, 1, 2]);

    /// <summary>PyTorch's gates are rzn, ONNX's zrn; the reset gate comes after the product with the state.</summary>
    public static OnnxValue GRU(OnnxLayer layer) => Stack(layer, "GRU", ".zrn", [1, 0, 2], ("linear_before_reset", 1));

    private static OnnxValue Stack(
        OnnxLayer layer, string operation, string order, int[] gates, params (string Name, object Value)[] attributes)
    {
        var (graph, arguments) = (layer.Graph, layer.Arguments);
        var hidden = arguments.Integer("hidden_size");
        var projection = arguments.Has("proj_size") ? new Projection(graph, arguments.Integer("proj_size")) : null;
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
            OnnxValue?[] states = [.. first.Select(state => state[depth])];
            var read = value;
            if (projection is not null && states.Length > 0)
            {
                (read, states[0]) = (projection.WithState(value, states[0]!, layer.Node.Lengths is null ? null : layer.Inputs[1]), null);
            }

            List<OnnxValue?> inputs =
            [
                read, Ordered($"weight_ih_l{depth}", OfInput), Ordered($"weight_hh_l{depth}", OfState),
                graph.HasParameter($"bias_ih_l{depth}") ? Biases(depth) : null, lengths, .. states,
            ];
            var given = graph.Recurrent(
                operation, [.. inputs.Take(inputs.FindLastIndex(input => input is not null) + 1)],
                [value.Dims[0], directions.Length, value.Dims[1], hidden], last.Length, attributes);
            var outputs = given[0];
            if (projection is not null)
            {
                var matrix = Projecting(depth);
                outputs = graph.MatMul(outputs, matrix);
                given = last.Length == 0 ? given : [given[0], graph.MatMul(given[1], matrix), .. given[2..]];
            }

            for (var state = 0; state < last.Length; state++)
            {
                last[state].Add(given[state + 1]);
            }

            // (T, directions, N, F) → (T, N, directions · F)
            value = directions.Length == 2
                ? graph.Reshape(
                    graph.Transpose(outputs, 0, 2, 1, 3), OnnxGraph.Size(value, 0), OnnxGraph.Size(value, 1),
                    2 * (projection?.Size ?? hidden))
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

        OnnxValue Ordered(string name, Func<Tensor, string, Tensor> of) => graph.Derived(
            name + order, () => stack([.. directions.Select(direction => of(Gates(name + direction), name + direction))]));

        // With a projection and a first state, there are columns for the state of each direction behind those of the input.
        Tensor OfInput(Tensor weight, string name)
        {
            if (projection is null || first.Length == 0)
            {
                return weight;
            }

            var own = Gates(name.Replace("_ih_", "_hh_", StringComparison.Ordinal));
            var isReverse = name.EndsWith("_reverse", StringComparison.Ordinal);
            return cat([weight, .. directions.Select(direction => direction.Length > 0 == isReverse ? own : zeros_like(own))], 1);
        }

        Tensor OfState(Tensor weight, string name) => projection is null
            ? weight
            : weight.matmul(graph.Values(name.Replace("_hh_", "_hr_", StringComparison.Ordinal)));

        OnnxValue Projecting(int depth) => graph.Derived(
            $"weight_hr_l{depth}.t", () => stack([.. directions.Select(direction => graph.Values($"weight_hr_l{depth}{direction}").t())]));

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

    /// <summary>
    /// A projection P m of an LSTM's state, which ONNX's lacks. With the matrix R of the state h = P m, and so with R P of m, ONNX's LSTM
    /// computes m, of which each output is P m. A first state h is no P m: it comes as features of each direction's first step, by R.
    /// </summary>
    private sealed class Projection(OnnxGraph graph, long size)
    {
        public long Size => size;

        /// <summary>The input with the first states.</summary>
        /// <param name="input">(T, N, F).</param>
        /// <param name="state">(directions, N, P).</param>
        /// <param name="lengths">(N); null where each sequence has all steps.</param>
        /// <returns>(T, N, F + directions · P).</returns>
        public OnnxValue WithState(OnnxValue input, OnnxValue state, OnnxValue? lengths)
        {
            var steps = graph.Cast(graph.Vector(OnnxGraph.Size(input, 0)), OnnxType.Int64);
            var places = graph.Unsqueeze(graph.Range(graph.Squeeze(steps, 0), input.Dims[0]), 1, 2);
            OnnxValue Of(OnnxValue firstStep, OnnxValue of) => graph.Join(
                "Mul", graph.Cast(graph.Compare("Equal", places, firstStep), OnnxType.Float), of);

            var forward = Of(graph.Index("first", 0), state.Dims[0] == 1 ? state : graph.Slice(state, 0, 0, 1));
            if (state.Dims[0] == 1)
            {
                return graph.Concat(2, input, forward);
            }

            var ends = lengths is null ? steps : graph.Unsqueeze(graph.Cast(lengths, OnnxType.Int64), 1);
            var backward = Of(graph.Join("Sub", ends, graph.Index("one", 1)), graph.Slice(state, 0, 1, 2));
            return graph.Concat(2, input, forward, backward);
        }
    }
}
