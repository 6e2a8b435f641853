namespace NetDsl.Onnx.Layers;

/// <summary>Padding layers.</summary>
internal static class Pads
{
    public static OnnxValue Constant(OnnxLayer layer) => Pad(layer, "constant", layer.Arguments.Number("value", 0));

    public static OnnxValue Reflection(OnnxLayer layer) => Pad(layer, "reflect");

    public static OnnxValue Replication(OnnxLayer layer) => Pad(layer, "edge");

    // PyTorch gives the last axis first. A negative size crops, after the other sides are padded.
    private static OnnxValue Pad(OnnxLayer layer, string mode, double number = 0)
    {
        var axes = layer.Axes;
        var sizes = layer.Arguments.Sizes("padding", 2 * axes)!;
        var before = new long[axes];
        var after = new long[axes];
        for (var axis = 0; axis < axes; axis++)
        {
            before[axis] = sizes[2 * (axes - 1 - axis)];
            after[axis] = sizes[2 * (axes - 1 - axis) + 1];
        }

        var value = layer.Graph.Pad(layer.Input, Positive(before), Positive(after), mode, number);
        for (var axis = 0; axis < axes; axis++)
        {
            if (before[axis] < 0 || after[axis] < 0)
            {
                value = layer.Graph.Slice(
                    value, axis + 2, Math.Max(0, -before[axis]), after[axis] < 0 ? after[axis] : long.MaxValue);
            }
        }

        return value;
    }

    private static long[] Positive(long[] sizes) => Array.ConvertAll(sizes, size => Math.Max(0, size));
}
