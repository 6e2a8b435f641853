using static TorchSharp.torch;

namespace NetDsl.Onnx.Layers;

/// <summary>Embeddings, and what is added to sequences.</summary>
internal static class Embeddings
{
    public static OnnxValue Embedding(OnnxLayer layer) => layer.Graph.Gather(Table(layer), Tokens(layer), 0);

    public static OnnxValue EmbeddingBag(OnnxLayer layer)
    {
        var (graph, arguments) = (layer.Graph, layer.Arguments);
        var (table, tokens) = (Table(layer), Tokens(layer));
        var vectors = graph.Gather(table, tokens, 0);
        var mode = arguments.Text("mode", "mean");
        var operation = mode switch { "sum" => "ReduceSum", "max" => "ReduceMax", _ => "ReduceMean" };
        if (!arguments.Has("padding_idx"))
        {
            return graph.Reduce(operation, vectors, false, 1);
        }

        // Padding is left out of the bag; a bag of nothing else is zero.
        var padding = arguments.Integer("padding_idx");
        var isPadding = graph.Compare(
            "Equal", graph.Unsqueeze(tokens, 2), graph.Index("padding", padding < 0 ? padding + table.Dims[0] : padding));
        var zero = graph.Scalar("zero", 0);
        if (mode == "max")
        {
            var most = graph.Reduce(
                operation, graph.Where(isPadding, graph.Scalar("least", double.NegativeInfinity), vectors), false, 1);
            var isEmpty = graph.Compare("Equal", most, graph.Scalar("empty", double.NegativeInfinity));
            return graph.Where(isEmpty, zero, most);
        }

        var sum = graph.Reduce("ReduceSum", graph.Where(isPadding, zero, vectors), false, 1);
        if (mode == "sum")
        {
            return sum;
        }

        var one = graph.Scalar("one", 1);
        var count = graph.Reduce("ReduceSum", graph.Where(isPadding, zero, one), false, 1);
        return graph.Join("Div", sum, graph.Join("Max", count, one));
    }

    public static OnnxValue SinusoidalEmbedding(OnnxLayer layer) => AddPositions(layer, layer.Graph.Parameter("embedding"));

    /// <summary>The first vectors of a table (1, positions, F), as many as there are steps, added.</summary>
    public static OnnxValue AddPositions(OnnxLayer layer, OnnxValue table)
    {
        var steps = OnnxGraph.Size(layer.Input, 1);
        return layer.Graph.Join(
            "Add", layer.Input, steps.Known == table.Dims[1] ? table : layer.Graph.Slice(table, 1, 0, steps));
    }

    /// <summary>A token (1, 1, F) in front of each sequence.</summary>
    public static OnnxValue Prepend(OnnxLayer layer, OnnxValue token) => layer.Graph.Concat(
        1, layer.Graph.Expand(token, OnnxGraph.Size(layer.Input, 0), 1, token.Dims[2]), layer.Input);

    private static OnnxValue Tokens(OnnxLayer layer) => layer.Graph.Cast(layer.Input, OnnxType.Int64);

    /// <summary>The vectors; with <c>max_norm</c>, as the layer shortens them when it looks them up.</summary>
    private static OnnxValue Table(OnnxLayer layer)
    {
        var (graph, arguments) = (layer.Graph, layer.Arguments);
        return arguments.Has("max_norm") ? graph.Derived("weight.max_norm", Shortened) : graph.Parameter("weight");

        Tensor Shortened()
        {
            var weight = graph.Values("weight");
            var (most, power) = (arguments.Number("max_norm", 0), arguments.Number("norm_type", 2));
            var norms = weight.abs().pow(power).sum(1, keepdim: true).pow(1 / power);
            return where(norms.gt(most), weight * (most / (norms + 1e-7)), weight);
        }
    }
}
