namespace NetDsl.Onnx.Layers;

/// <summary>Layers that move values.</summary>
internal static class Shapes
{
    public static OnnxValue Flatten(OnnxLayer layer)
    {
        var (graph, x) = (layer.Graph, layer.Input);
        var first = x.Axis(layer.Arguments.Integer("start_dim", 1));
        var last = x.Axis(layer.Arguments.Integer("end_dim", -1));
        if (first >= last)
        {
            return x;
        }

        var sizes = OnnxGraph.Sizes(x);
        var (joined, behind) = (sizes[first..(last + 1)], sizes[(last + 1)..]);
        return graph.Reshape(
            x, [.. sizes[..first], AreKnown(behind) ? OnnxGraph.Inferred(joined) : graph.Times(joined), .. behind]);
    }

    public static OnnxValue Unflatten(OnnxLayer layer)
    {
        var (graph, x, arguments) = (layer.Graph, layer.Input, layer.Arguments);
        var axis = x.Axis(arguments.Integer("dim"));
        var parts = arguments.Integers("unflattened_size");
        var known = parts.Where(part => part >= 0).Aggregate(1L, (product, part) => product * part);
        var sizes = OnnxGraph.Sizes(x);
        var behind = sizes[(axis + 1)..];
        Extent inferred = sizes[axis].IsKnown || !AreKnown(behind) ? graph.Over(sizes[axis], known) : -1;
        return graph.Reshape(x, [.. sizes[..axis], .. parts.Select(part => part < 0 ? inferred : part), .. behind]);
    }

    public static OnnxValue PixelShuffle(OnnxLayer layer)
    {
        var (x, factor) = (layer.Input, layer.Arguments.Integer("upscale_factor"));
        return layer.Graph.Node(
            "DepthToSpace", [x],
            [x.Dims[0], Times(x.Dims[1], 1, factor * factor), Times(x.Dims[2], factor), Times(x.Dims[3], factor)],
            ("blocksize", factor), ("mode", "CRD"));

        static long Times(long size, long factor, long divisor = 1) => size < 0 ? -1 : size * factor / divisor;
    }

    public static OnnxValue ChannelShuffle(OnnxLayer layer)
    {
        var (graph, x, groups) = (layer.Graph, layer.Input, layer.Arguments.Integer("groups"));
        var sizes = OnnxGraph.Sizes(x);
        var channels = OnnxGraph.Known(x, 1, "the reshaping that it is written as");
        var grouped = graph.Reshape(x, sizes[0], groups, channels / groups, OnnxGraph.Inferred(sizes[2..]));
        return graph.Reshape(graph.Transpose(grouped, 0, 2, 1, 3), sizes);
    }

    private static bool AreKnown(Extent[] sizes) => Array.TrueForAll(sizes, size => size.IsKnown);
}
