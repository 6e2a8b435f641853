namespace NetDsl.Onnx.Layers;

/// <summary>Joins and other functions of torch.</summary>
internal static class Functions
{
    public static OnnxValue Add(OnnxLayer layer) => Fold(layer, "Add");

    public static OnnxValue Multiply(OnnxLayer layer) => Fold(layer, "Mul");

    public static OnnxValue Concat(OnnxLayer layer) =>
        layer.Graph.Concat(layer.Input.Axis(layer.Arguments.Integer("dim")), [.. layer.Inputs]);

    public static OnnxValue Permute(OnnxLayer layer) => layer.Graph.Transpose(layer.Input, layer.Arguments.Integers("dims"));

    public static OnnxValue Transpose(OnnxLayer layer)
    {
        var order = Enumerable.Range(0, layer.Input.Rank).Select(axis => (long)axis).ToArray();
        var first = layer.Input.Axis(layer.Arguments.Integer("dim0"));
        var second = layer.Input.Axis(layer.Arguments.Integer("dim1"));
        (order[first], order[second]) = (second, first);
        return layer.Graph.Transpose(layer.Input, order);
    }

    public static OnnxValue Select(OnnxLayer layer) => layer.Graph.Gather(
        layer.Input, layer.Graph.Index("index", layer.Arguments.Integer("index")), layer.Input.Axis(layer.Arguments.Integer("dim")));

    public static OnnxValue StepAt(OnnxLayer layer)
    {
        var (graph, value) = (layer.Graph, layer.Input);
        var last = graph.Join("Sub", graph.Cast(layer.Inputs[1], OnnxType.Int64), graph.Index("one", 1));
        var (batch, features) = (OnnxGraph.Size(value, 0), OnnxGraph.Size(value, 2));
        var places = graph.Expand(graph.Unsqueeze(last, 1, 2), batch, 1, features);
        return graph.Squeeze(graph.GatherElements(value, places, 1), 1);
    }

    public static OnnxValue Mean(OnnxLayer layer) => layer.Graph.Reduce(
        "ReduceMean", layer.Input, layer.Arguments.Flag("keepdim"),
        [.. layer.Arguments.Integers("dim").Select(axis => layer.Input.Axis(axis))]);

    private static OnnxValue Fold(OnnxLayer layer, string operation) =>
        layer.Inputs.Aggregate((left, right) => layer.Graph.Join(operation, left, right));
}
