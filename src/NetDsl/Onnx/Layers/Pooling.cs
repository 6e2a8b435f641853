namespace NetDsl.Onnx.Layers;

/// <summary>Pooling.</summary>
internal static class Pooling
{
    public static OnnxValue MaxPool(OnnxLayer layer)
    {
        var (arguments, axes) = (layer.Arguments, layer.Axes);
        var kernel = arguments.Sizes("kernel_size", axes)!;
        var stride = arguments.Sizes("stride", axes) ?? kernel;
        var padding = arguments.Sizes("padding", axes, 0);
        var dilation = arguments.Sizes("dilation", axes, 1);
        var (after, isCeil) = arguments.Flag("ceil_mode")
            ? Windows.Ceil(layer.Input, kernel, stride, padding, dilation)
            : (padding, false);
        var input = layer.Input;
        if (after.Zip(kernel).Any(axis => axis.First >= axis.Second))
        {
            // Runtimes take less padding than a window has places; a dilated window, which has no indices, is longer than that.
            input = layer.Graph.Pad(
                input, new long[axes], [.. after.Zip(padding, (all, own) => all - own)], number: double.NegativeInfinity);
            after = padding;
        }

        var shape = Windows.Shape(input, kernel, stride, padding, after, dilation, isCeil);
        (string, object)[] attributes =
        [
            ("kernel_shape", kernel), ("strides", stride), ("pads", padding.Concat(after).ToArray()), ("dilations", dilation),
            ("ceil_mode", isCeil),
        ];
        if (!layer.Node.HasFurtherOutputs)
        {
            return layer.Graph.Node("MaxPool", [input], shape, attributes);
        }

        // ONNX counts the places of the whole batch, PyTorch those of a channel of a sample.
        var (values, places) = layer.Graph.MaxPoolWithIndices(layer.Input, shape, attributes);
        var size = layer.Graph.Times([.. OnnxGraph.Sizes(layer.Input).Skip(2)]);
        layer.FurtherOutputs.Add(layer.Graph.Join("Mod", places, layer.Graph.Vector(size)));
        return values;
    }

    public static OnnxValue MaxUnpool(OnnxLayer layer)
    {
        var (graph, input) = (layer.Graph, layer.Input);
        Extent[] spatial = layer.Inputs.Count > 2
            ? [.. OnnxGraph.Sizes(layer.Inputs[2]).Skip(2)]
            : [.. layer.Arguments.Integers("output_size").Select(size => (Extent)size)];
        var (batch, channels, size) = (OnnxGraph.Size(input, 0), OnnxGraph.Size(input, 1), graph.Times(spatial));
        var zeros = graph.Filled(0, batch, channels, size);
        var unpooled = graph.Node(
            "ScatterElements", [zeros, Flat(layer.Inputs[1]), Flat(input)], zeros.Dims, ("axis", 2));
        return graph.Reshape(unpooled, [OnnxGraph.Size(unpooled, 0), channels, .. spatial]);

        OnnxValue Flat(OnnxValue value) => graph.Reshape(
            value, OnnxGraph.Size(value, 0), OnnxGraph.Size(value, 1), OnnxGraph.Inferred([.. OnnxGraph.Sizes(value).Skip(2)]));
    }

    public static OnnxValue AvgPool(OnnxLayer layer)
    {
        var (arguments, axes) = (layer.Arguments, layer.Axes);
        var kernel = arguments.Sizes("kernel_size", axes)!;
        var stride = arguments.Sizes("stride", axes) ?? kernel;
        var padding = arguments.Sizes("padding", axes, 0);
        var isCeil = arguments.Flag("ceil_mode");
        if (arguments.Has("divisor_override"))
        {
            var sums = Sums(layer, kernel, stride, padding, isCeil);
            return layer.Graph.Join("Div", sums, layer.Graph.Scalar("divisor", arguments.Number("divisor_override", 1)));
        }

        var countsPadding = arguments.Flag("count_include_pad", true) && padding.Any(size => size > 0);
        return Averages(layer.Graph, layer.Input, kernel, stride, padding, isCeil, countsPadding);
    }

    public static OnnxValue LPPool(OnnxLayer layer)
    {
        var (graph, arguments) = (layer.Graph, layer.Arguments);
        var kernel = arguments.Sizes("kernel_size", layer.Axes)!;
        var power = arguments.Number("norm_type", 2);
        var averages = Averages(
            graph, graph.Join("Pow", layer.Input, graph.Scalar("power", power)), kernel,
            arguments.Sizes("stride", layer.Axes) ?? kernel, new long[layer.Axes], arguments.Flag("ceil_mode"), false);
        return graph.Join("Pow", Sums(graph, averages, kernel), graph.Scalar("root", 1 / power));
    }

    // A mean over windows of different sizes is a product with a matrix, axis by axis.
    public static OnnxValue AdaptiveAvgPool(OnnxLayer layer) => Adaptive(
        layer, "GlobalAveragePool", "ReduceMean",
        (value, window) => Averages(layer.Graph, value, window, window, new long[window.Length], false, false),
        (value, axis, size) => Averaged(layer.Graph, value, axis, size));

    public static OnnxValue AdaptiveMaxPool(OnnxLayer layer)
    {
        var graph = layer.Graph;
        return Adaptive(
            layer, "GlobalMaxPool", "ReduceMax",
            (value, window) => graph.Node(
                "MaxPool", [value], [.. value.Dims[..2], .. value.Dims[2..].Zip(window, (size, part) => size / part)],
                ("kernel_shape", window), ("strides", window)),
            (value, axis, size) => graph.Concat(axis, [.. AdaptiveWindows(value, axis, size)
                .Select(part => graph.Reduce("ReduceMax", graph.Slice(value, axis, part.Start, part.End), true, axis))]));
    }

    public static OnnxValue FractionalMaxPool(OnnxLayer layer) => throw new NotSupportedException(
        "it draws its windows at random, which ONNX has no operator for. Use AdaptiveMaxPool with the same output size.");

    private static OnnxValue Averages(
        OnnxGraph graph, OnnxValue input, long[] kernel, long[] stride, long[] padding, bool isCeil, bool countsPadding)
    {
        var dilation = Ones(kernel.Length);
        var after = padding;
        if (isCeil)
        {
            (after, isCeil) = Windows.Ceil(input, kernel, stride, padding, dilation, isCountable: !countsPadding);
            if (countsPadding && !after.AsSpan().SequenceEqual(padding))
            {
                return Corrected(graph, input, kernel, stride, padding, after);
            }
        }

        return graph.Node(
            "AveragePool", [input], Windows.Shape(input, kernel, stride, padding, after, dilation, isCeil), ("kernel_shape", kernel),
            ("strides", stride), ("pads", padding.Concat(after).ToArray()), ("count_include_pad", countsPadding), ("ceil_mode", isCeil));
    }

    /// <summary>
    /// Windows that reach beyond the padding: PyTorch divides their sum by the part of them that does not, ONNX's operator of this version
    /// by all of them.
    /// </summary>
    private static OnnxValue Corrected(OnnxGraph graph, OnnxValue input, long[] kernel, long[] stride, long[] padding, long[] after)
    {
        var averages = PaddedAverages(graph, input, kernel, stride, padding, after);
        foreach (var axis in Enumerable.Range(0, kernel.Length).Where(axis => after[axis] > padding[axis]))
        {
            var (size, window, step, before) = (input.Dims[axis + 2], kernel[axis], stride[axis], padding[axis]);
            var factors = new float[averages.Dims[axis + 2]];
            for (var place = 0; place < factors.Length; place++)
            {
                var start = place * step;
                factors[place] = (float)window / (Math.Min(start + window, size + 2 * before) - start);
            }

            var shape = Ones(kernel.Length - axis);
            shape[0] = factors.Length;
            averages = graph.Join("Mul", averages, graph.Constant("factors", factors, shape));
        }

        return averages;
    }

    /// <summary>The sum of each window.</summary>
    private static OnnxValue Sums(OnnxLayer layer, long[] kernel, long[] stride, long[] padding, bool isCeil)
    {
        var after = isCeil ? Windows.Ceil(layer.Input, kernel, stride, padding, Ones(kernel.Length), isCountable: false).After : padding;
        return Sums(layer.Graph, PaddedAverages(layer.Graph, layer.Input, kernel, stride, padding, after), kernel);
    }

    private static OnnxValue Sums(OnnxGraph graph, OnnxValue averages, long[] kernel) =>
        graph.Join("Mul", averages, graph.Scalar("window", kernel.Aggregate(1L, (product, size) => product * size)));

    /// <summary>The mean of each window, where the padding is part of it.</summary>
    private static OnnxValue PaddedAverages(
        OnnxGraph graph, OnnxValue input, long[] kernel, long[] stride, long[] padding, long[] after) => graph.Node(
        "AveragePool", [graph.Pad(input, padding, after)],
        Windows.Shape(input, kernel, stride, padding, after, Ones(kernel.Length)), ("kernel_shape", kernel), ("strides", stride));

    /// <summary>Pooling to given sizes.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="whole">The operator for one place.</param>
    /// <param name="reduce">The operator for one place of one axis.</param>
    /// <param name="even">The pooling where one window fits all places.</param>
    /// <param name="uneven">That of one axis to a size, where none does.</param>
    private static OnnxValue Adaptive(
        OnnxLayer layer, string whole, string reduce, Func<OnnxValue, long[], OnnxValue> even,
        Func<OnnxValue, int, long, OnnxValue> uneven)
    {
        var (graph, value) = (layer.Graph, layer.Input);
        var sizes = layer.Arguments.Sizes("output_size", layer.Axes)!;
        if (Array.TrueForAll(sizes, size => size == 1))
        {
            return graph.Node(whole, [value], [.. value.Dims[..2], .. sizes]);
        }

        if (EvenWindow(value, sizes) is { } window)
        {
            return even(value, window);
        }

        for (var spatial = 0; spatial < sizes.Length; spatial++)
        {
            var axis = spatial + 2;
            value = sizes[spatial] == 1 ? graph.Reduce(reduce, value, true, axis)
                : value.Dims[axis] == sizes[spatial] ? value
                : uneven(value, axis, sizes[spatial]);
        }

        return value;
    }

    /// <summary>The window where one size fits all outputs; null where none does.</summary>
    private static long[]? EvenWindow(OnnxValue value, long[] sizes)
    {
        var window = new long[sizes.Length];
        for (var axis = 0; axis < sizes.Length; axis++)
        {
            var size = value.Dims[axis + 2];
            if (size < 0 || size % sizes[axis] != 0)
            {
                return null;
            }

            window[axis] = size / sizes[axis];
        }

        return window;
    }

    private static OnnxValue Averaged(OnnxGraph graph, OnnxValue value, int axis, long parts)
    {
        var windows = AdaptiveWindows(value, axis, parts).ToList();
        var size = value.Dims[axis];
        var matrix = new float[parts * size];
        for (var part = 0; part < parts; part++)
        {
            var (start, end) = windows[part];
            matrix.AsSpan((int)(part * size + start), (int)(end - start)).Fill(1f / (end - start));
        }

        var rows = graph.Constant("windows", matrix, parts, size);
        if (axis == value.Rank - 1)
        {
            return graph.MatMul(value, graph.Transpose(rows, 1, 0));
        }

        if (axis == value.Rank - 2)
        {
            return graph.MatMul(rows, value);
        }

        // Depth: the two axes behind it become one for the product.
        var sizes = OnnxGraph.Sizes(value);
        var flat = graph.Reshape(value, sizes[0], sizes[1], sizes[2], graph.Times(sizes[3], sizes[4]));
        return graph.Reshape(graph.MatMul(rows, flat), sizes[0], sizes[1], parts, sizes[3], sizes[4]);
    }

    private static IEnumerable<(long Start, long End)> AdaptiveWindows(OnnxValue value, int axis, long parts)
    {
        var size = OnnxGraph.Known(value, axis, "adaptive pooling to more than one place");
        for (var part = 0L; part < parts; part++)
        {
            yield return (part * size / parts, ((part + 1) * size + parts - 1) / parts);
        }
    }

    private static long[] Ones(int count)
    {
        var ones = new long[count];
        ones.AsSpan().Fill(1);
        return ones;
    }
}
