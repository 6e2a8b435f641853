namespace NetDsl.Onnx.Layers;

/// <summary>Joins and other functions of torch.</summary>
internal static class Functions
{
    public static OnnxValue Add(OnnxLayer layer) => Fold(layer, "Add");

    public static OnnxValue Multiply(OnnxLayer layer) => Fold(layer, "Mul");

    public static OnnxValue Concat(OnnxLayer layer) =>
        layer.Graph.Concat(layer.Input.Axis(layer.Arguments.Integer("dim")), Promoted(layer));

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

    /// <summary>A parameter once for each sample of the other value.</summary>
    public static OnnxValue Expand(OnnxLayer layer) =>
        layer.Graph.Expand(layer.Input, [OnnxGraph.Size(layer.Inputs[1], 0), .. OnnxGraph.Sizes(layer.Input)]);

    public static OnnxValue Slice(OnnxLayer layer) => layer.Graph.Slice(
        layer.Input, Axis(layer), layer.Arguments.Integer("start"), layer.Arguments.Integer("end", long.MaxValue),
        layer.Arguments.Integer("step", 1));

    /// <summary>A slice: torch's parts are as long as the quotient rounded up, of which there may be fewer than were asked for.</summary>
    public static OnnxValue Chunk(OnnxLayer layer)
    {
        var (graph, input, axis) = (layer.Graph, layer.Input, Axis(layer));
        var (chunks, index) = (layer.Arguments.Integer("chunks"), layer.Arguments.Integer("index"));
        var part = graph.Over(graph.Plus(OnnxGraph.Size(input, axis), chunks - 1), chunks);
        return graph.Slice(input, axis, graph.Times(part, index), graph.Times(part, index + 1));
    }

    public static OnnxValue Squeeze(OnnxLayer layer) => layer.Arguments.Integers("dim")
        .OrderDescending()
        .Aggregate(layer.Input, (value, axis) => layer.Graph.Squeeze(value, (int)axis));

    public static OnnxValue Unsqueeze(OnnxLayer layer) => layer.Graph.Unsqueeze(layer.Input, layer.Arguments.Integer("dim"));

    private static int Axis(OnnxLayer layer) => layer.Input.Axis(layer.Arguments.Integer("dim"));

    /// <summary>Values of one type, as torch promotes them: whole numbers beside real ones become real.</summary>
    private static OnnxValue[] Promoted(OnnxLayer layer) => layer.Inputs.Any(value => value.Type == OnnxType.Float)
        ? [.. layer.Inputs.Select(value => layer.Graph.Cast(value, OnnxType.Float))]
        : [.. layer.Inputs];

    private static OnnxValue Fold(OnnxLayer layer, string operation) => layer.Arguments.Has("other")
        ? layer.Graph.Join(operation, layer.Input, layer.Graph.Scalar("other", layer.Arguments.Number("other", 0)))
        : Promoted(layer).Aggregate((left, right) => layer.Graph.Join(operation, left, right));
}
