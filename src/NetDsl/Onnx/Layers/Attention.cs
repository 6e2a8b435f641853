using NetDsl.Graphs;

namespace NetDsl.Onnx.Layers;

/// <summary>Attention and transformers.</summary>
internal static class Attention
{
    // TorchSharp's transformer layers make their norms with PyTorch's default.
    private const double Eps = 1e-5;

    public static OnnxValue MultiheadAttention(OnnxLayer layer) => Attend(
        layer.Graph, "", layer.Input, layer.Inputs[layer.Node.Unmasked.Count() - 1], layer.Arguments.Integer("num_heads"), Keys(layer),
        layer.Arguments.Flag("add_zero_attn"));

    public static OnnxValue EncoderLayer(OnnxLayer layer) => Encode(layer.Graph, "", layer.Input, layer.Arguments, Keys(layer));

    public static OnnxValue Encoder(OnnxLayer layer) => Encoders(
        layer.Graph, "", layer.Input, layer.Arguments, layer.Arguments.Integer("num_layers"), Keys(layer));

    public static OnnxValue DecoderLayer(OnnxLayer layer) =>
        Decode(layer.Graph, "", layer.Input, layer.Inputs[1], layer.Arguments, Keys(layer), MemoryKeys(layer));

    public static OnnxValue Decoder(OnnxLayer layer) => Decoders(
        layer.Graph, "", layer.Input, layer.Inputs[1], layer.Arguments, layer.Arguments.Integer("num_layers"), Keys(layer),
        MemoryKeys(layer));

    public static OnnxValue Transformer(OnnxLayer layer)
    {
        var (graph, arguments) = (layer.Graph, layer.Arguments);
        var memory = Encoders(
            graph, "encoder.", layer.Inputs[1], arguments, arguments.Integer("num_encoder_layers", 6), MemoryKeys(layer));
        return Decoders(
            graph, "decoder.", layer.Input, memory, arguments, arguments.Integer("num_decoder_layers", 6), Keys(layer), MemoryKeys(layer));
    }

    /// <summary>Which of the current value's keys are hidden.</summary>
    private static Hidden Keys(OnnxLayer layer) =>
        new(Given(layer, Mask.KeyPadding), layer.Arguments.Flag("is_causal"), Given(layer, Mask.Attention));

    /// <summary>Which of the memory's keys are hidden.</summary>
    private static Hidden MemoryKeys(OnnxLayer layer) => new(Given(layer, Mask.MemoryKeyPadding), IsCausal: false, Pairs: null);

    private static OnnxValue? Given(OnnxLayer layer, string mask) =>
        layer.Arguments.Has(mask) ? layer.Inputs[(int)layer.Arguments.Integer(mask)] : null;

    private static OnnxValue Encoders(
        OnnxGraph graph, string path, OnnxValue value, Arguments arguments, long count, Hidden hidden)
    {
        for (var index = 0; index < count; index++)
        {
            value = Encode(graph, $"{path}layers.{index}.", value, arguments, hidden);
        }

        return graph.HasParameter($"{path}norm.weight") ? Norm(graph, $"{path}norm", value) : value;
    }

    private static OnnxValue Decoders(
        OnnxGraph graph, string path, OnnxValue value, OnnxValue memory, Arguments arguments, long count, Hidden hidden,
        Hidden hiddenMemory)
    {
        for (var index = 0; index < count; index++)
        {
            value = Decode(graph, $"{path}layers.{index}.", value, memory, arguments, hidden, hiddenMemory);
        }

        return graph.HasParameter($"{path}norm.weight") ? Norm(graph, $"{path}norm", value) : value;
    }

    private static OnnxValue Encode(OnnxGraph graph, string path, OnnxValue x, Arguments arguments, Hidden hidden)
    {
        var heads = arguments.Integer("nhead", 8);
        x = Added(graph, $"{path}norm1", x, arguments, value => Attend(graph, $"{path}self_attn.", value, value, heads, hidden));
        return Added(graph, $"{path}norm2", x, arguments, value => FeedForward(graph, path, value, arguments));
    }

    private static OnnxValue Decode(
        OnnxGraph graph, string path, OnnxValue x, OnnxValue memory, Arguments arguments, Hidden hidden, Hidden hiddenMemory)
    {
        var heads = arguments.Integer("nhead", 8);
        x = Added(graph, $"{path}norm1", x, arguments, value => Attend(graph, $"{path}self_attn.", value, value, heads, hidden));
        x = Added(
            graph, $"{path}norm2", x, arguments, value => Attend(graph, $"{path}multihead_attn.", value, memory, heads, hiddenMemory));
        return Added(graph, $"{path}norm3", x, arguments, value => FeedForward(graph, path, value, arguments));
    }

    /// <summary>A value and what is computed of it, with a norm of their sum, or before.</summary>
    private static OnnxValue Added(
        OnnxGraph graph, string norm, OnnxValue x, Arguments arguments, Func<OnnxValue, OnnxValue> compute) =>
        arguments.Flag("norm_first")
            ? graph.Join("Add", x, compute(Norm(graph, norm, x)))
            : Norm(graph, norm, graph.Join("Add", x, compute(x)));

    private static OnnxValue FeedForward(OnnxGraph graph, string path, OnnxValue x, Arguments arguments)
    {
        var hidden = Linear(graph, $"{path}linear1", x);
        hidden = arguments.Text("activation", "relu") == "gelu" ? Activations.GELU(graph, hidden) : graph.Map("Relu", hidden);
        return Linear(graph, $"{path}linear2", hidden);
    }

    /// <summary>softmax(Q·Kᵀ / √d)·V for each head.</summary>
    private static OnnxValue Attend(
        OnnxGraph graph, string path, OnnxValue queries, OnnxValue memory, long heads, Hidden hidden, bool addsZeros = false)
    {
        var features = queries.Dims[2];
        var (q, k, v) = Projected(graph, path, queries, memory);
        var appended = 0;
        if (graph.TryParameter($"{path}bias_k") is { } keyBias)
        {
            (k, v) = (Appended(k, keyBias), Appended(v, graph.Parameter($"{path}bias_v")));
            appended++;
        }

        if (addsZeros)
        {
            var zeros = graph.Constant("zeros", new float[features], 1, 1, features);
            (k, v) = (Appended(k, zeros), Appended(v, zeros));
            appended++;
        }

        var scaled = graph.Join("Mul", Heads(q, 0, 2, 1, 3), graph.Scalar("scale", 1 / Math.Sqrt(features / heads)));
        var scores = graph.MatMul(scaled, Heads(k, 0, 2, 3, 1));
        if (hidden.IsCausal)
        {
            scores = graph.Join("Add", scores, Later());
        }

        if (hidden.Padding is { } padding)
        {
            scores = graph.Join("Add", scores, Padded(padding));
        }

        if (hidden.Pairs is { } pairs)
        {
            scores = graph.Join("Add", scores, Masked(pairs));
        }

        var mixed = graph.MatMul(graph.Softmax("Softmax", scores, -1), Heads(v, 0, 2, 1, 3));
        var joined = graph.Reshape(
            graph.Transpose(mixed, 0, 2, 1, 3), OnnxGraph.Size(queries, 0), OnnxGraph.Size(queries, 1), features);
        return Linear(graph, $"{path}out_proj", joined);

        OnnxValue Heads(OnnxValue value, params long[] order) => graph.Transpose(
            graph.Reshape(value, OnnxGraph.Size(value, 0), OnnxGraph.Size(value, 1), heads, features / heads), order);

        OnnxValue Appended(OnnxValue value, OnnxValue step) =>
            graph.Concat(1, value, graph.Expand(step, OnnxGraph.Size(value, 0), 1, features));

        // −∞ above the diagonal; what is appended can always be attended to.
        OnnxValue Later()
        {
            var steps = OnnxGraph.Size(queries, 1);
            var mask = graph.Upper(graph.Filled(double.NegativeInfinity, steps, OnnxGraph.Size(memory, 1)), 1);
            return appended == 0 ? mask : graph.Concat(1, mask, graph.Filled(0, steps, appended));
        }

        // −∞ where the mask is true.
        OnnxValue Padded(OnnxValue mask)
        {
            var added = graph.Reshape(Infinite(mask), OnnxGraph.Size(mask, 0), 1, 1, OnnxGraph.Size(mask, 1));
            return appended == 0 ? added : graph.Concat(3, added, graph.Filled(0, OnnxGraph.Size(mask, 0), 1, 1, appended));
        }

        // A mask for each sample, or for each of its heads.
        OnnxValue Masked(OnnxValue mask)
        {
            var (samples, masks, steps) = (OnnxGraph.Size(mask, 0), mask.Rank == 4 ? heads : 1, OnnxGraph.Size(mask, mask.Rank - 2));
            var added = mask.Type == OnnxType.Bool ? Infinite(mask) : mask;
            added = graph.Reshape(added, samples, masks, steps, OnnxGraph.Size(mask, mask.Rank - 1));
            return appended == 0 ? added : graph.Concat(3, added, graph.Filled(0, samples, masks, steps, appended));
        }

        OnnxValue Infinite(OnnxValue mask) =>
            graph.Where(mask, graph.Scalar("hidden", double.NegativeInfinity), graph.Scalar("seen", 0));
    }

    /// <summary>Queries, keys and values: (N, T, E).</summary>
    private static (OnnxValue Queries, OnnxValue Keys, OnnxValue Values) Projected(
        OnnxGraph graph, string path, OnnxValue queries, OnnxValue memory)
    {
        var bias = graph.TryParameter($"{path}in_proj_bias");
        if (graph.TryParameter($"{path}in_proj_weight") is { } weight)
        {
            if (queries == memory)
            {
                var all = graph.Split(graph.Linear(queries, weight, bias), 2, 3);
                return (all[0], all[1], all[2]);
            }

            var weights = graph.Split(weight, 0, 3);
            return Each(weights[0], weights[1], weights[2]);
        }

        return Each(
            graph.Parameter($"{path}q_proj_weight"), graph.Parameter($"{path}k_proj_weight"), graph.Parameter($"{path}v_proj_weight"));

        (OnnxValue, OnnxValue, OnnxValue) Each(OnnxValue q, OnnxValue k, OnnxValue v)
        {
            var biases = bias is null ? new OnnxValue?[3] : graph.Split(bias, 0, 3);
            return (graph.Linear(queries, q, biases[0]), graph.Linear(memory, k, biases[1]), graph.Linear(memory, v, biases[2]));
        }
    }

    private static OnnxValue Linear(OnnxGraph graph, string path, OnnxValue value) =>
        graph.Linear(value, graph.Parameter($"{path}.weight"), graph.TryParameter($"{path}.bias"));

    /// <summary>Which keys a query does not attend to.</summary>
    /// <param name="Padding">(N, S): true where a key is padding; null where none is.</param>
    /// <param name="IsCausal">Those behind the query's own place.</param>
    /// <param name="Pairs">(N, T, S) or (N, heads, T, S): true where a key is hidden, or added to the scores; null for none.</param>
    private readonly record struct Hidden(OnnxValue? Padding, bool IsCausal, OnnxValue? Pairs);

    private static OnnxValue Norm(OnnxGraph graph, string path, OnnxValue value) =>
        graph.LayerNorm(value, 1, graph.Parameter($"{path}.weight"), graph.TryParameter($"{path}.bias"), Eps);
}
