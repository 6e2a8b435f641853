namespace NetDsl.Onnx.Layers;

/// <summary>Convolutions, and the layers that are written as ones.</summary>
internal static class Convolutions
{
    public static OnnxValue Conv(OnnxLayer layer)
    {
        var (graph, weight) = (layer.Graph, layer.Graph.Parameter("weight"));
        var kernel = weight.Dims[2..];
        var dilation = layer.Arguments.Sizes("dilation", layer.Axes, 1);
        var (before, after) = Padding(layer, kernel, dilation);
        var mode = layer.Arguments.Text("padding_mode", "zeros");
        var input = mode switch
        {
            "reflect" => graph.Pad(layer.Input, before, after, "reflect"),
            "replicate" => graph.Pad(layer.Input, before, after, "edge"),
            "circular" => Circular(graph, layer.Input, before, after),
            _ => layer.Input,
        };
        return graph.Convolve(
            input, weight, graph.TryParameter("bias"), layer.Arguments.Sizes("stride", layer.Axes, 1),
            mode == "zeros" ? before : new long[layer.Axes], mode == "zeros" ? after : new long[layer.Axes], dilation,
            layer.Arguments.Integer("groups", 1));
    }

    public static OnnxValue ConvTranspose(OnnxLayer layer)
    {
        var (graph, arguments, axes) = (layer.Graph, layer.Arguments, layer.Axes);
        var weight = graph.Parameter("weight");
        var kernel = weight.Dims[2..];
        var stride = arguments.Sizes("stride", axes, 1);
        var padding = arguments.Sizes("padding", axes, 0);
        var outputPadding = arguments.Sizes("output_padding", axes, 0);
        var dilation = arguments.Sizes("dilation", axes, 1);
        var groups = arguments.Integer("groups", 1);
        var shape = (long[])layer.Input.Dims.Clone();
        shape[1] = weight.Dims[1] * groups;
        for (var axis = 0; axis < axes; axis++)
        {
            shape[axis + 2] = shape[axis + 2] < 0
                ? -1
                : (shape[axis + 2] - 1) * stride[axis] - 2 * padding[axis] + dilation[axis] * (kernel[axis] - 1) + outputPadding[axis] + 1;
        }

        var bias = graph.TryParameter("bias");
        if (outputPadding.Zip(stride).All(pair => pair.First < pair.Second))
        {
            return graph.Node(
                "ConvTranspose", bias is null ? [layer.Input, weight] : [layer.Input, weight, bias], shape, ("kernel_shape", kernel),
                ("strides", stride), ("pads", padding.Concat(padding).ToArray()), ("output_padding", outputPadding),
                ("dilations", dilation), ("group", groups));
        }

        // onnxruntime refuses an output padding as large as the stride, which PyTorch has below a larger dilation: less is cut off behind,
        // and zeros follow where nothing is.
        long[] cut = [.. padding.Zip(outputPadding, (size, extra) => Math.Max(size - extra, 0))];
        long[] behind = [.. padding.Zip(outputPadding, (size, extra) => Math.Max(extra - size, 0))];
        long[] shorter = [.. shape[..2], .. shape[2..].Zip(behind, (size, extra) => size < 0 ? -1 : size - extra)];
        var product = graph.Pad(
            graph.Node(
                "ConvTranspose", [layer.Input, weight], shorter, ("kernel_shape", kernel), ("strides", stride),
                ("pads", padding.Concat(cut).ToArray()), ("dilations", dilation), ("group", groups)),
            new long[axes], behind);
        return bias is null ? product : graph.Join("Add", product, Activations.AlongChannels(layer, bias));
    }

    /// <summary>A convolution of each channel with kernels that have a one at one place: exact, whatever the sizes.</summary>
    public static OnnxValue Unfold(OnnxLayer layer)
    {
        var (graph, arguments) = (layer.Graph, layer.Arguments);
        var channels = OnnxGraph.Known(layer.Input, 1, "the convolution that it is written as");
        var padding = arguments.Sizes("padding", 2, 0);
        var patches = graph.Convolve(
            layer.Input, OneHot(graph, channels, arguments.Sizes("kernel_size", 2)!), null, arguments.Sizes("stride", 2, 1), padding,
            padding, arguments.Sizes("dilation", 2, 1), channels);
        return graph.Reshape(
            patches, OnnxGraph.Size(patches, 0), patches.Dims[1],
            patches.Dims[2] < 0 || patches.Dims[3] < 0 ? -1 : patches.Dims[2] * patches.Dims[3]);
    }

    public static OnnxValue PixelUnshuffle(OnnxLayer layer)
    {
        var factor = layer.Arguments.Integer("downscale_factor");
        var channels = OnnxGraph.Known(layer.Input, 1, "the convolution that it is written as");
        return layer.Graph.Convolve(
            layer.Input, OneHot(layer.Graph, channels, [factor, factor]), null, [factor, factor], [0, 0], [0, 0], [1, 1], channels);
    }

    public static OnnxValue Fold(OnnxLayer layer)
    {
        var (graph, arguments, input) = (layer.Graph, layer.Arguments, layer.Input);
        var size = arguments.Sizes("output_size", 2)!;
        var kernel = arguments.Sizes("kernel_size", 2)!;
        var padding = arguments.Sizes("padding", 2, 0);
        return graph.Node(
            "Col2Im", [input, graph.Integers("output_size", size), graph.Integers("kernel_size", kernel)],
            [input.Dims[0], input.Dims[1] < 0 ? -1 : input.Dims[1] / (kernel[0] * kernel[1]), .. size],
            ("dilations", arguments.Sizes("dilation", 2, 1)),
            ("pads", padding.Concat(padding).ToArray()), ("strides", arguments.Sizes("stride", 2, 1)));
    }

    /// <summary>A convolution.</summary>
    internal static OnnxValue Convolve(
        this OnnxGraph graph, OnnxValue input, OnnxValue weight, OnnxValue? bias, long[] stride, long[] before, long[] after,
        long[] dilation, long groups)
    {
        var kernel = weight.Dims[2..];
        var shape = Windows.Shape(input, kernel, stride, before, after, dilation);
        shape[1] = weight.Dims[0];
        return graph.Node(
            "Conv", bias is null ? [input, weight] : [input, weight, bias], shape, ("kernel_shape", kernel), ("strides", stride),
            ("pads", before.Concat(after).ToArray()), ("dilations", dilation), ("group", groups));
    }

    private static (long[] Before, long[] After) Padding(OnnxLayer layer, long[] kernel, long[] dilation)
    {
        if (layer.Arguments.Values.GetValueOrDefault("padding") is not string named)
        {
            var padding = layer.Arguments.Sizes("padding", layer.Axes, 0);
            return (padding, padding);
        }

        if (named == "valid")
        {
            return (new long[layer.Axes], new long[layer.Axes]);
        }

        var both = kernel.Zip(dilation, (window, step) => step * (window - 1)).ToArray();
        var before = Array.ConvertAll(both, size => size / 2);
        return (before, [.. both.Zip(before, (size, first) => size - first)]);
    }

    // The operator Pad wraps around only since version 19.
    private static OnnxValue Circular(OnnxGraph graph, OnnxValue value, long[] before, long[] after)
    {
        for (var spatial = 0; spatial < before.Length; spatial++)
        {
            var axis = spatial + 2;
            var parts = new List<OnnxValue> { value };
            if (before[spatial] > 0)
            {
                parts.Insert(0, graph.Slice(value, axis, -before[spatial], long.MaxValue));
            }

            if (after[spatial] > 0)
            {
                parts.Add(graph.Slice(value, axis, 0, after[spatial]));
            }

            value = parts.Count == 1 ? value : graph.Concat(axis, [.. parts]);
        }

        return value;
    }

    private static OnnxValue OneHot(OnnxGraph graph, long channels, long[] kernel)
    {
        var places = kernel[0] * kernel[1];
        var weights = new float[channels * places * places];
        for (var row = 0; row < channels * places; row++)
        {
            weights[row * places + row % places] = 1;
        }

        return graph.Constant("places", weights, channels * places, 1, kernel[0], kernel[1]);
    }
}
