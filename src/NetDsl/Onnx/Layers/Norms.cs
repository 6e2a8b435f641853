namespace NetDsl.Onnx.Layers;

/// <summary>Norms.</summary>
internal static class Norms
{
    public static OnnxValue BatchNorm(OnnxLayer layer)
    {
        if (layer.Graph.HasParameter("running_mean"))
        {
            return ByStatistics(layer);
        }

        // Without running statistics, those of the batch hold in evaluation mode, too.
        var (graph, x) = (layer.Graph, layer.Input);
        int[] axes = [0, .. Enumerable.Range(2, layer.Axes)];
        var centred = graph.Join("Sub", x, graph.Reduce("ReduceMean", x, true, axes));
        var variance = graph.Reduce("ReduceMean", graph.Join("Mul", centred, centred), true, axes);
        return Scaled(layer, graph.Join("Div", centred, graph.Map("Sqrt", graph.Join("Add", variance, Eps(layer)))));
    }

    public static OnnxValue InstanceNorm(OnnxLayer layer)
    {
        if (layer.Graph.HasParameter("running_mean"))
        {
            return ByStatistics(layer);
        }

        var (scale, bias) = Affine(layer, layer.Input.Dims[1]);
        return layer.Graph.Normalize("InstanceNormalization", [layer.Input, scale, bias], layer.Arguments.Number("eps", 1e-5));
    }

    public static OnnxValue LayerNorm(OnnxLayer layer)
    {
        var sizes = layer.Arguments.Integers("normalized_shape");
        var weight = layer.Graph.TryParameter("weight") ?? Filled(layer, "ones", 1, sizes);
        return layer.Graph.LayerNorm(
            layer.Input, sizes.Length, weight, layer.Graph.TryParameter("bias"), layer.Arguments.Number("eps", 1e-5));
    }

    /// <summary>The channels of each position, which go behind the other axes for that.</summary>
    public static OnnxValue ChannelLayerNorm(OnnxLayer layer)
    {
        var (graph, x) = (layer.Graph, layer.Input);
        var weight = graph.TryParameter("weight") ?? Filled(layer, "ones", 1, layer.Arguments.Integer("normalized_shape"));
        var last = graph.Transpose(x, [0, .. Enumerable.Range(2, layer.Axes).Select(axis => (long)axis), 1]);
        var normalized = graph.LayerNorm(last, 1, weight, graph.TryParameter("bias"), layer.Arguments.Number("eps", 1e-5));
        return graph.Transpose(normalized, [0, x.Rank - 1, .. Enumerable.Range(1, layer.Axes).Select(axis => (long)axis)]);
    }

    /// <summary>An InstanceNorm of groups: the operator GroupNormalization of this version has its factors by groups.</summary>
    public static OnnxValue GroupNorm(OnnxLayer layer)
    {
        var (graph, x, groups) = (layer.Graph, layer.Input, layer.Arguments.Integer("num_groups"));
        var sizes = OnnxGraph.Sizes(x);
        var grouped = graph.Reshape(x, sizes[0], groups, OnnxGraph.Inferred([x.Dims[1] / groups, .. sizes[2..]]));
        var normalized = graph.Normalize(
            "InstanceNormalization", [grouped, Filled(layer, "ones", 1, groups), Filled(layer, "zeros", 0, groups)],
            layer.Arguments.Number("eps", 1e-5));
        return Scaled(layer, graph.Reshape(normalized, sizes));
    }

    public static OnnxValue LocalResponseNorm(OnnxLayer layer)
    {
        var (graph, x, arguments) = (layer.Graph, layer.Input, layer.Arguments);
        var size = arguments.Integer("size");
        var (alpha, beta, k) = (arguments.Number("alpha", 1e-4), arguments.Number("beta", 0.75), arguments.Number("k", 1));
        if (size % 2 == 1 && x.Rank == 4 && alpha > 0 && beta > 0)
        {
            return layer.Map("LRN", ("size", size), ("alpha", alpha), ("beta", beta), ("bias", k));
        }

        // An even number of neighbours, which the operator places otherwise; other ranks, and factors of 0, which it does not take.
        var sizes = OnnxGraph.Sizes(x);
        var square = graph.Join("Mul", x, x);
        var squares = graph.Reshape(square, OnnxGraph.Size(square, 0), 1, sizes[1], OnnxGraph.Inferred(sizes[2..]));
        var padded = graph.Pad(squares, [size / 2, 0], [(size - 1) / 2, 0]);
        var means = graph.Node("AveragePool", [padded], squares.Dims, ("kernel_shape", new[] { size, 1 }));
        var sums = graph.Join("Mul", graph.Reshape(means, sizes), graph.Scalar("alpha", alpha));
        var divisor = graph.Join("Pow", graph.Join("Add", sums, graph.Scalar("k", k)), graph.Scalar("beta", beta));
        return graph.Join("Div", x, divisor);
    }

    public static OnnxValue RMSNorm(OnnxLayer layer)
    {
        var (graph, x) = (layer.Graph, layer.Input);
        var eps = layer.Arguments.Number("eps", graph.FloatType switch
        {
            TorchSharp.torch.ScalarType.Float64 => Math.BitIncrement(1.0) - 1,
            TorchSharp.torch.ScalarType.Float16 => 1.0 / (1 << 10),
            TorchSharp.torch.ScalarType.BFloat16 => 1.0 / (1 << 7),
            _ => 1.0 / (1 << 23),
        });
        var axes = layer.Arguments.Integers("normalized_shape").Length;
        var mean = graph.Reduce("ReduceMean", graph.Join("Mul", x, x), true, [.. Enumerable.Range(x.Rank - axes, axes)]);
        var root = graph.Map("Sqrt", graph.Join("Add", mean, graph.Scalar("eps", eps)));
        var normalized = graph.Join("Div", x, root);
        return graph.TryParameter("weight") is { } weight ? graph.Join("Mul", normalized, weight) : normalized;
    }

    public static OnnxValue Normalize(OnnxLayer layer)
    {
        var graph = layer.Graph;
        return graph.Join("Div", graph.Join("Sub", layer.Input, graph.Parameter("mean")), graph.Parameter("std"));
    }

    private static OnnxValue ByStatistics(OnnxLayer layer)
    {
        var (graph, mean) = (layer.Graph, layer.Graph.Parameter("running_mean"));
        var (scale, bias) = Affine(layer, mean.Dims[0]);
        return graph.Normalize(
            "BatchNormalization", [layer.Input, scale, bias, mean, graph.Parameter("running_var")], layer.Arguments.Number("eps", 1e-5));
    }

    /// <summary>Weight and bias, which the operators need in any case.</summary>
    private static (OnnxValue Weight, OnnxValue Bias) Affine(OnnxLayer layer, long channels) => (
        layer.Graph.TryParameter("weight") ?? Filled(layer, "ones", 1, channels),
        layer.Graph.TryParameter("bias") ?? Filled(layer, "zeros", 0, channels));

    /// <summary>A value times the weight plus the bias of each channel, where the layer has them.</summary>
    private static OnnxValue Scaled(OnnxLayer layer, OnnxValue value)
    {
        var graph = layer.Graph;
        if (graph.TryParameter("weight") is { } weight)
        {
            value = graph.Join("Mul", value, Activations.AlongChannels(layer, weight));
        }

        return graph.TryParameter("bias") is { } bias ? graph.Join("Add", value, Activations.AlongChannels(layer, bias)) : value;
    }

    private static OnnxValue Eps(OnnxLayer layer) => layer.Graph.Scalar("eps", layer.Arguments.Number("eps", 1e-5));

    private static OnnxValue Filled(OnnxLayer layer, string name, float number, params long[] shape)
    {
        var values = new float[shape.Aggregate(1L, (product, size) => product * size)];
        values.AsSpan().Fill(number);
        return layer.Graph.Constant(name, values, shape);
    }
}
