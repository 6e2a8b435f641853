namespace NetDsl.Onnx.Layers;

/// <summary>Upsampling.</summary>
internal static class Resizing
{
    public static OnnxValue Upsample(OnnxLayer layer)
    {
        var (graph, arguments, x) = (layer.Graph, layer.Arguments, layer.Input);
        var sizes = arguments.Sizes("size", layer.Axes);
        var factors = arguments.Values.GetValueOrDefault("scale_factor") switch
        {
            double[] { Length: 1 } one => Enumerable.Repeat(one[0], layer.Axes).ToArray(),
            double[] each => each,
            null => null,
            _ => Enumerable.Repeat(arguments.Number("scale_factor", 1), layer.Axes).ToArray(),
        };
        return Resize(layer, sizes is null ? null : Array.ConvertAll(sizes, size => (Extent)size), factors);
    }

    /// <summary>To the sizes of the other value.</summary>
    public static OnnxValue Interpolate(OnnxLayer layer) => Resize(layer, OnnxGraph.Sizes(layer.Inputs[1])[2..], factors: null);

    private static OnnxValue Resize(OnnxLayer layer, Extent[]? sizes, double[]? factors)
    {
        var (graph, arguments, x) = (layer.Graph, layer.Arguments, layer.Input);
        if (arguments.Text("mode", "nearest") is "nearest")
        {
            return Nearest(graph, x, sizes, factors);
        }

        var shape = (long[])x.Dims.Clone();
        for (var axis = 0; axis < layer.Axes; axis++)
        {
            shape[axis + 2] = sizes is null ? Scaled(shape[axis + 2], factors![axis]) : sizes[axis].Known;
        }

        (string, object)[] attributes =
        [
            ("mode", arguments.Text("mode") == "bicubic" ? "cubic" : "linear"),
            ("coordinate_transformation_mode", arguments.Flag("align_corners") ? "align_corners" : "half_pixel"),
            ("cubic_coeff_a", -0.75),
        ];
        if (sizes is not null)
        {
            Extent[] all = [.. OnnxGraph.Sizes(x)[..2], .. sizes];
            return graph.Resize(x, null, graph.Vector(all), shape, attributes);
        }

        float[] scales = [1, 1, .. factors!.Select(factor => (float)factor)];
        return graph.Resize(x, graph.Constant("scales", scales, x.Rank), null, shape, attributes);
    }

    /// <summary>
    /// The operator where each entry is repeated so many times. Elsewhere PyTorch rounds a product in float32, and runtimes round a
    /// quotient: the entries are gathered.
    /// </summary>
    private static OnnxValue Nearest(OnnxGraph graph, OnnxValue x, Extent[]? sizes, double[]? factors)
    {
        var repeats = new float[x.Rank];
        repeats.AsSpan().Fill(1);
        var value = x;
        for (var axis = 2; axis < x.Rank; axis++)
        {
            var (size, factor) = (x.Dims[axis], factors?[axis - 2] ?? 0);
            if (size < 0 || sizes?[axis - 2].IsKnown == false)
            {
                if (factors is not null && double.IsInteger(factor))
                {
                    repeats[axis] = (float)factor;
                }
                else
                {
                    value = graph.Gather(value, OpenPlaces(graph, OnnxGraph.Size(x, axis), sizes?[axis - 2], factor), axis);
                }

                continue;
            }

            var places = Places(size, sizes is null ? Scaled(size, factor) : sizes[axis - 2].Known, factors is null ? null : factor);
            var repeat = places.Length / size;
            if (places.Length % size == 0 && places.Select((place, index) => place == index / repeat).All(isSame => isSame))
            {
                repeats[axis] = repeat;
            }
            else
            {
                value = graph.Gather(value, graph.Integers("places", places), axis);
            }
        }

        if (Array.TrueForAll(repeats, repeat => repeat == 1))
        {
            return value;
        }

        var shape = value.Dims.Zip(repeats, (size, repeat) => size < 0 ? -1 : size * (long)repeat).ToArray();
        return graph.Resize(
            value, graph.Constant("scales", repeats, repeats.Length), null, shape,
            ("mode", "nearest"), ("coordinate_transformation_mode", "asymmetric"), ("nearest_mode", "floor"));
    }

    private static long[] Places(long size, long output, double? factor)
    {
        var step = factor is { } given ? (float)(1 / given) : (float)size / output;
        var places = new long[output];
        for (var index = 0; index < output; index++)
        {
            places[index] = Math.Min((long)MathF.Floor(index * step), size - 1);
        }

        return places;
    }

    private static OnnxValue OpenPlaces(OnnxGraph graph, Extent size, Extent? output, double factor)
    {
        var count = graph.Number(size);
        var real = graph.Cast(count, OnnxType.Float);
        var outputs = output is { } given
            ? graph.Number(given)
            : graph.Cast(graph.Map("Floor", graph.Join("Mul", real, graph.Scalar("factor", factor))), OnnxType.Int64);
        var step = output is null
            ? graph.Scalar("step", (float)(1 / factor))
            : graph.Join("Div", real, graph.Cast(outputs, OnnxType.Float));
        var indices = graph.Range(outputs, output?.Known ?? -1);
        var places = graph.Map("Floor", graph.Join("Mul", graph.Cast(indices, OnnxType.Float), step));
        return graph.Join("Min", graph.Cast(places, OnnxType.Int64), graph.Join("Sub", count, graph.Index("one", 1)));
    }

    private static long Scaled(long size, double factor) => size < 0 ? -1 : (long)Math.Floor(size * factor);
}
