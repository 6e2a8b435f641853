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

    public static OnnxValue Mean(OnnxLayer layer) => layer.Graph.Reduce(
        "ReduceMean", layer.Input, layer.Arguments.Flag("keepdim"),
        [.. layer.Arguments.Integers("dim").Select(axis => layer.Input.Axis(axis))]);

    private static OnnxValue Fold(OnnxLayer layer, string operation) =>
        layer.Inputs.Aggregate((left, right) => layer.Graph.Join(operation, left, right));
}
