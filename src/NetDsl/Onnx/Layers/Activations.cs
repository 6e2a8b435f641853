namespace NetDsl.Onnx.Layers;

/// <summary>Activations and softmax.</summary>
internal static class Activations
{
    public static OnnxValue ReLU(OnnxLayer layer) => layer.Map("Relu");

    public static OnnxValue LeakyReLU(OnnxLayer layer) =>
        layer.Map("LeakyRelu", ("alpha", layer.Arguments.Number("negative_slope", 0.01)));

    public static OnnxValue ELU(OnnxLayer layer) => layer.Map("Elu", ("alpha", layer.Arguments.Number("alpha", 1)));

    public static OnnxValue GELU(OnnxLayer layer) => layer.Arguments.Text("approximate", "none") == "tanh"
        ? ApproximateGELU(layer.Graph, layer.Input)
        : GELU(layer.Graph, layer.Input);

    /// <summary>x·(1 + tanh(√(2/π)·(x + 0.044715·x³)))/2.</summary>
    private static OnnxValue ApproximateGELU(OnnxGraph graph, OnnxValue x)
    {
        var square = graph.Join("Mul", graph.Join("Mul", x, x), graph.Scalar("cubic", 0.044715));
        var inner = graph.Join("Mul", x, graph.Join("Add", square, graph.Scalar("one", 1)));
        var tanh = graph.Map("Tanh", graph.Join("Mul", inner, graph.Scalar("scale", Math.Sqrt(2 / Math.PI))));
        var twice = graph.Join("Mul", x, graph.Join("Add", tanh, graph.Scalar("one", 1)));
        return graph.Join("Mul", twice, graph.Scalar("half", 0.5));
    }

    /// <summary>x·Φ(x): the operator Gelu is there only since version 20.</summary>
    public static OnnxValue GELU(OnnxGraph graph, OnnxValue x)
    {
        var error = graph.Map("Erf", graph.Join("Div", x, graph.Scalar("sqrt2", Math.Sqrt(2))));
        var twice = graph.Join("Mul", x, graph.Join("Add", error, graph.Scalar("one", 1)));
        return graph.Join("Mul", twice, graph.Scalar("half", 0.5));
    }

    public static OnnxValue SiLU(OnnxLayer layer) => layer.Graph.Join("Mul", layer.Input, layer.Map("Sigmoid"));

    public static OnnxValue Sigmoid(OnnxLayer layer) => layer.Map("Sigmoid");

    public static OnnxValue Tanh(OnnxLayer layer) => layer.Map("Tanh");

    public static OnnxValue CELU(OnnxLayer layer)
    {
        var (graph, x, alpha) = (layer.Graph, layer.Input, layer.Arguments.Number("alpha", 1));
        if (alpha > 0)
        {
            return layer.Map("Celu", ("alpha", alpha));
        }

        // The operator is a sum of a maximum and a minimum, which a negative alpha swaps.
        var power = graph.Map("Exp", graph.Join("Div", x, graph.Scalar("alpha", alpha)));
        var below = graph.Join("Mul", graph.Join("Sub", power, graph.Scalar("one", 1)), graph.Scalar("alpha", alpha));
        return graph.Where(graph.Compare("Greater", x, graph.Scalar("zero", 0)), x, below);
    }

    public static OnnxValue SELU(OnnxLayer layer) => layer.Map("Selu");

    public static OnnxValue PReLU(OnnxLayer layer)
    {
        var (graph, slope) = (layer.Graph, layer.Graph.Parameter("weight"));
        return graph.Join("PRelu", layer.Input, slope.Dims[0] == 1 ? slope : AlongChannels(layer, slope));
    }

    public static OnnxValue RReLU(OnnxLayer layer) => layer.Map(
        "LeakyRelu", ("alpha", (layer.Arguments.Number("lower", 1.0 / 8) + layer.Arguments.Number("upper", 1.0 / 3)) / 2));

    public static OnnxValue ReLU6(OnnxLayer layer) => Clip(layer, 0, 6);

    public static OnnxValue Hardtanh(OnnxLayer layer) =>
        Clip(layer, layer.Arguments.Number("min_val", -1), layer.Arguments.Number("max_val", 1));

    public static OnnxValue Threshold(OnnxLayer layer)
    {
        var (graph, arguments) = (layer.Graph, layer.Arguments);
        var isAbove = graph.Compare("Greater", layer.Input, graph.Scalar("threshold", arguments.Number("threshold", 0)));
        return graph.Where(isAbove, layer.Input, graph.Scalar("value", arguments.Number("value", 0)));
    }

    public static OnnxValue Hardsigmoid(OnnxLayer layer) => layer.Map("HardSigmoid", ("alpha", 1.0 / 6), ("beta", 0.5));

    public static OnnxValue Hardswish(OnnxLayer layer) => layer.Map("HardSwish");

    public static OnnxValue Hardshrink(OnnxLayer layer) =>
        layer.Map("Shrink", ("lambd", layer.Arguments.Number("lambd", 0.5)), ("bias", 0.0));

    public static OnnxValue Softshrink(OnnxLayer layer)
    {
        var bound = layer.Arguments.Number("lambd", 0.5);
        return layer.Map("Shrink", ("lambd", bound), ("bias", bound));
    }

    public static OnnxValue Tanhshrink(OnnxLayer layer) => layer.Graph.Join("Sub", layer.Input, layer.Map("Tanh"));

    public static OnnxValue Softplus(OnnxLayer layer)
    {
        var (graph, x) = (layer.Graph, layer.Input);
        var (beta, threshold) = (layer.Arguments.Number("beta", 1), layer.Arguments.Number("threshold", 20));
        var factor = beta == 1 ? null : graph.Scalar("beta", beta);
        var scaled = factor is null ? x : graph.Join("Mul", x, factor);
        var soft = graph.Map("Softplus", scaled);
        soft = factor is null ? soft : graph.Join("Div", soft, factor);
        // From 20 on the two agree in float32.
        return threshold >= 20 ? soft : graph.Where(graph.Compare("Greater", scaled, graph.Scalar("threshold", threshold)), x, soft);
    }

    public static OnnxValue Softsign(OnnxLayer layer) => layer.Map("Softsign");

    /// <summary>−softplus(−x): the logarithm of a sigmoid would be that of zero far below.</summary>
    public static OnnxValue LogSigmoid(OnnxLayer layer) =>
        layer.Graph.Map("Neg", layer.Graph.Map("Softplus", layer.Map("Neg")));

    public static OnnxValue Mish(OnnxLayer layer) =>
        layer.Graph.Join("Mul", layer.Input, layer.Graph.Map("Tanh", layer.Map("Softplus")));

    public static OnnxValue GLU(OnnxLayer layer)
    {
        var halves = layer.Graph.Split(layer.Input, layer.Input.Axis(layer.Arguments.Integer("dim", -1)), 2);
        return layer.Graph.Join("Mul", halves[0], layer.Graph.Map("Sigmoid", halves[1]));
    }

    public static OnnxValue Softmax(OnnxLayer layer) => Softmax(layer, "Softmax");

    public static OnnxValue LogSoftmax(OnnxLayer layer) => Softmax(layer, "LogSoftmax");

    public static OnnxValue Softmin(OnnxLayer layer) =>
        layer.Graph.Softmax("Softmax", layer.Map("Neg"), layer.Arguments.Integer("dim"));

    public static OnnxValue Softmax2d(OnnxLayer layer) => layer.Graph.Softmax("Softmax", layer.Input, 1);

    /// <summary>A vector (C) with axes behind it, so that it lies along the channels of (N, C, …).</summary>
    internal static OnnxValue AlongChannels(OnnxLayer layer, OnnxValue vector) => layer.Axes == 0
        ? vector
        : layer.Graph.Unsqueeze(vector, [.. Enumerable.Range(1, layer.Axes).Select(axis => (long)axis)]);

    private static OnnxValue Softmax(OnnxLayer layer, string operation) =>
        layer.Graph.Softmax(operation, layer.Input, layer.Arguments.Integer("dim"));

    private static OnnxValue Clip(OnnxLayer layer, double least, double most) => layer.Graph.Node(
        "Clip", [layer.Input, layer.Graph.Scalar("least", least), layer.Graph.Scalar("most", most)], layer.Input.Dims);
}
