namespace NetDsl.Onnx.Layers;

/// <summary>Linear layers and distances.</summary>
internal static class Features
{
    public static OnnxValue Linear(OnnxLayer layer) =>
        layer.Graph.Linear(layer.Input, layer.Graph.Parameter("weight"), layer.Graph.TryParameter("bias"));

    public static OnnxValue Bilinear(OnnxLayer layer)
    {
        var (graph, x, weight) = (layer.Graph, layer.Input, layer.Graph.Parameter("weight"));
        var outer = "nabcd"[..(x.Rank - 1)];
        var product = graph.Node(
            "Einsum", [x, weight, layer.Inputs[1]], [.. x.Dims[..^1], weight.Dims[0]],
            ("equation", $"{outer}i,oij,{outer}j->{outer}o"));
        return graph.TryParameter("bias") is { } bias ? graph.Join("Add", product, bias) : product;
    }

    public static OnnxValue CosineSimilarity(OnnxLayer layer)
    {
        var graph = layer.Graph;
        var axis = layer.Input.Axis(layer.Arguments.Integer("dim", 1));
        var eps = graph.Scalar("eps", layer.Arguments.Number("eps", 1e-8));
        var units = layer.Inputs.Select(value =>
            graph.Join("Div", value, graph.Join("Max", graph.Reduce("ReduceL2", value, true, axis), eps))).ToList();
        return graph.Reduce("ReduceSum", graph.Join("Mul", units[0], units[1]), false, axis);
    }

    public static OnnxValue PairwiseDistance(OnnxLayer layer)
    {
        var (graph, arguments) = (layer.Graph, layer.Arguments);
        var difference = graph.Join(
            "Add", graph.Join("Sub", layer.Input, layer.Inputs[1]), graph.Scalar("eps", arguments.Number("eps", 1e-6)));
        var (axis, keepsAxis) = (difference.Rank - 1, arguments.Flag("keepdim"));
        var power = arguments.Number("p", 2);
        if (power is 1 or 2)
        {
            return graph.Reduce(power == 1 ? "ReduceL1" : "ReduceL2", difference, keepsAxis, axis);
        }

        var powers = graph.Join("Pow", graph.Map("Abs", difference), graph.Scalar("power", power));
        return graph.Join("Pow", graph.Reduce("ReduceSum", powers, keepsAxis, axis), graph.Scalar("root", 1 / power));
    }
}
