namespace NetDsl.Onnx.Layers;

/// <summary>Where the windows of convolutions and pooling lie.</summary>
internal static class Windows
{
    /// <summary>The shape of (N, C, …) after windows have gone over it.</summary>
    public static long[] Shape(
        OnnxValue input, long[] kernel, long[] stride, long[] before, long[] after, long[] dilation, bool isCeil = false)
    {
        var shape = (long[])input.Dims.Clone();
        for (var axis = 0; axis < kernel.Length; axis++)
        {
            var size = shape[axis + 2];
            shape[axis + 2] = size < 0
                ? -1
                : (size + before[axis] + after[axis] - dilation[axis] * (kernel[axis] - 1) - 1 + (isCeil ? stride[axis] - 1 : 0))
                    / stride[axis] + 1;
        }

        return shape;
    }

    /// <summary>
    /// The padding behind each axis that makes as many windows as PyTorch has in ceil mode, where a window begins within the input or the
    /// padding before it: runtimes have disagreed on the last one. Where sizes are open, ONNX's own ceil mode takes its place.
    /// </summary>
    /// <param name="input">(N, C, …).</param>
    /// <param name="kernel">The windows.</param>
    /// <param name="stride">How far apart they are.</param>
    /// <param name="padding">What is added on both sides.</param>
    /// <param name="dilation">How far apart the places of a window are.</param>
    /// <param name="isCountable">Whether ONNX's ceil mode divides by what PyTorch does.</param>
    /// <returns>The padding, and whether it needs ONNX's ceil mode.</returns>
    public static (long[] After, bool IsCeil) Ceil(
        OnnxValue input, long[] kernel, long[] stride, long[] padding, long[] dilation, bool isCountable = true)
    {
        var after = (long[])padding.Clone();
        var open = Array.FindIndex(input.Dims, 2, size => size < 0);
        var isCeil = open > 0 && isCountable;
        for (var axis = 0; axis < kernel.Length; axis++)
        {
            var extent = dilation[axis] * (kernel[axis] - 1) + 1;
            if (stride[axis] == 1 || (isCeil && stride[axis] + padding[axis] <= extent))
            {
                continue;
            }

            var size = OnnxGraph.Known(input, isCeil ? open : axis + 2, "such pooling with CeilMode");
            var last = (size + 2 * padding[axis] - extent + stride[axis] - 1) / stride[axis];
            last -= last * stride[axis] >= size + padding[axis] ? 1 : 0;
            after[axis] = Math.Max(padding[axis], last * stride[axis] + extent - size - padding[axis]);
        }

        return (after, isCeil);
    }
}
