namespace NetDsl.Onnx;

// The operators that layers consist of, with the shapes of what they compute.
public sealed partial class OnnxGraph
{
    /// <summary>An operator that keeps the shape.</summary>
    internal OnnxValue Map(string operation, OnnxValue value, params (string Name, object Value)[] attributes) =>
        Emit(operation, [value], value.Dims, attributes, value.Type);

    /// <summary>An operator of two values, whose shapes are those of numpy's broadcasting.</summary>
    internal OnnxValue Join(string operation, OnnxValue left, OnnxValue right) =>
        Emit(operation, [left, right], Broadcast(left.Dims, right.Dims), [], left.Type);

    /// <summary>A comparison.</summary>
    internal OnnxValue Compare(string operation, OnnxValue left, OnnxValue right) =>
        Emit(operation, [left, right], Broadcast(left.Dims, right.Dims), [], OnnxType.Bool);

    /// <summary>One value where a condition holds, another one where not.</summary>
    internal OnnxValue Where(OnnxValue condition, OnnxValue then, OnnxValue otherwise) => Emit(
        "Where", [condition, then, otherwise], Broadcast(condition.Dims, Broadcast(then.Dims, otherwise.Dims)), [], then.Type);

    /// <summary>The value as another type.</summary>
    internal OnnxValue Cast(OnnxValue value, OnnxType type) => value.Type == type
        ? value
        : Emit("Cast", [value], value.Dims, [("to", (long)type)], type);

    internal OnnxValue MatMul(OnnxValue left, OnnxValue right) => Emit(
        "MatMul", [left, right], [.. Broadcast(left.Dims[..^2], right.Dims[..^2]), left.Dims[^2], right.Dims[^1]], []);

    /// <summary>The product with the transpose of a weight (C', C), and a bias.</summary>
    internal OnnxValue Linear(OnnxValue value, OnnxValue weight, OnnxValue? bias)
    {
        if (value.Rank == 2)
        {
            return Emit("Gemm", bias is null ? [value, weight] : [value, weight, bias], [value.Dims[0], weight.Dims[0]], [("transB", 1)]);
        }

        var product = MatMul(value, Transpose(weight, 1, 0));
        return bias is null ? product : Join("Add", product, bias);
    }

    internal OnnxValue Transpose(OnnxValue value, params long[] order) =>
        Emit("Transpose", [value], Array.ConvertAll(order, axis => value.Dims[axis]), [("perm", order)], value.Type);

    internal OnnxValue Unsqueeze(OnnxValue value, params long[] axes)
    {
        var shape = value.Dims.ToList();
        foreach (var axis in axes)
        {
            shape.Insert((int)axis, 1);
        }

        return Emit("Unsqueeze", [value, Integers("axes", axes)], [.. shape], [], value.Type);
    }

    internal OnnxValue Squeeze(OnnxValue value, int axis) => Emit(
        "Squeeze", [value, Integers("axes", axis)], [.. value.Dims[..axis], .. value.Dims[(axis + 1)..]], [], value.Type);

    internal OnnxValue Concat(int axis, params OnnxValue[] values)
    {
        var shape = (long[])values[0].Dims.Clone();
        for (var other = 0; other < shape.Length; other++)
        {
            shape[other] = other == axis
                ? values.Any(value => value.Dims[axis] < 0) ? -1 : values.Sum(value => value.Dims[axis])
                : values.Max(value => value.Dims[other]);
        }

        return Emit("Concat", values, shape, [("axis", axis)], values[0].Type);
    }

    /// <summary>Equal parts along an axis.</summary>
    internal OnnxValue[] Split(OnnxValue value, int axis, int parts)
    {
        var part = (long[])value.Dims.Clone();
        part[axis] = part[axis] < 0 ? -1 : part[axis] / parts;
        return Emit(
            "Split", [value], [.. Enumerable.Repeat(part, parts)], [("axis", axis), ("num_outputs", parts)], value.Type);
    }

    /// <summary>The part of an axis from a place to another one, both counted from the end where negative; every step-th entry.</summary>
    internal OnnxValue Slice(OnnxValue value, int axis, long start, long end, long step = 1)
    {
        var shape = (long[])value.Dims.Clone();
        var size = shape[axis];
        var length = (size, start, end) switch
        {
            ( >= 0, _, _) => Place(end) - Place(start),
            (_, >= 0, >= 0 and < long.MaxValue) or (_, < 0, < 0) => end - start,
            (_, < 0, long.MaxValue) => -start,
            _ => -1,
        };
        shape[axis] = length < 0 ? -1 : (length + step - 1) / step;
        OnnxValue[] inputs = [value, Integers("start", start), Integers("end", end), Integers("axis", axis)];
        return Emit("Slice", step == 1 ? inputs : [.. inputs, Integers("step", step)], shape, [], value.Type);

        long Place(long place) => place < 0 ? place + size : Math.Min(place, size);
    }

    /// <summary>The part of an axis from a place to another one, which may lie behind the end.</summary>
    internal OnnxValue Slice(OnnxValue value, int axis, Extent start, Extent end)
    {
        if (start.IsKnown && end.IsKnown)
        {
            return Slice(value, axis, start.Known, end.Known);
        }

        var shape = (long[])value.Dims.Clone();
        shape[axis] = -1;
        return Emit("Slice", [value, Vector(start), Vector(end), Integers("axis", axis)], shape, [], value.Type);
    }

    /// <summary>The entries at places along an axis, which the axes of the places replace.</summary>
    internal OnnxValue Gather(OnnxValue value, OnnxValue places, int axis) => Emit(
        "Gather", [value, places], [.. value.Dims[..axis], .. places.Dims, .. value.Dims[(axis + 1)..]], [("axis", axis)], value.Type);

    /// <summary>A reduction over axes, of the set of operators that takes them as an input.</summary>
    internal OnnxValue Reduce(string operation, OnnxValue value, bool keepsAxes, params int[] axes)
    {
        var shape = Enumerable.Range(0, value.Rank)
            .Where(axis => keepsAxes || !axes.Contains(axis))
            .Select(axis => axes.Contains(axis) ? 1 : value.Dims[axis]);
        return Emit(
            operation, [value, Integers("axes", Array.ConvertAll(axes, axis => (long)axis))], [.. shape], [("keepdims", keepsAxes)],
            value.Type);
    }

    /// <summary>An entry for each place of an axis.</summary>
    internal OnnxValue GatherElements(OnnxValue value, OnnxValue places, int axis) =>
        Emit("GatherElements", [value, places], places.Dims, [("axis", axis)], value.Type);

    /// <summary>A recurrent operator with its last states.</summary>
    /// <param name="operation">RNN, LSTM or GRU.</param>
    /// <param name="inputs">Its inputs; null for one that is left out.</param>
    /// <param name="output">The shape of the outputs, (T, directions, N, H).</param>
    /// <param name="states">How many states there are, (directions, N, H) each.</param>
    /// <param name="attributes">Its attributes.</param>
    internal OnnxValue[] Recurrent(
        string operation, IReadOnlyList<OnnxValue?> inputs, long[] output, int states, (string Name, object Value)[] attributes) =>
        Emit(operation, inputs, [output, .. Enumerable.Repeat(output[1..], states)], attributes);

    /// <summary>A max pooling and the places of the largest values.</summary>
    internal (OnnxValue Values, OnnxValue Places) MaxPoolWithIndices(
        OnnxValue value, long[] shape, (string Name, object Value)[] attributes)
    {
        var outputs = Emit("MaxPool", [value], [OnnxType.Float, OnnxType.Int64], shape, attributes);
        return (outputs[0], outputs[1]);
    }

    internal OnnxValue Softmax(string operation, OnnxValue value, long axis) => Map(operation, value, ("axis", value.Axis(axis)));

    /// <summary>Repeats axes of size 1.</summary>
    internal OnnxValue Expand(OnnxValue value, params Extent[] sizes) =>
        Emit("Expand", [value, Vector(sizes)], Broadcast(value.Dims, Array.ConvertAll(sizes, size => size.Known)), [], value.Type);

    /// <summary>A tensor of one number.</summary>
    internal OnnxValue Filled(double number, params Extent[] sizes) => Expand(Scalar("value", number), sizes);

    /// <summary>A matrix with zeros below a diagonal.</summary>
    internal OnnxValue Upper(OnnxValue matrix, long diagonal) => Emit("Trilu", [matrix, Index("diagonal", diagonal)], matrix.Dims, []);

    /// <summary>The whole numbers from 0 on.</summary>
    /// <param name="count">How many, a number alone.</param>
    /// <param name="size">How many, where it is known; −1 where not.</param>
    internal OnnxValue Range(OnnxValue count, long size) =>
        Emit("Range", [Index("start", 0), count, Index("step", 1)], [size], [], OnnxType.Int64);

    /// <summary>Another number of entries along axes, by factors or to sizes.</summary>
    internal OnnxValue Resize(
        OnnxValue value, OnnxValue? scales, OnnxValue? sizes, long[] shape, params (string Name, object Value)[] attributes) =>
        Emit("Resize", sizes is null ? [value, null, scales] : [value, null, null, sizes], shape, attributes);

    /// <summary>Adds entries around spatial axes: zeros, or <c>edge</c>, <c>reflect</c>.</summary>
    /// <remarks>
    /// The axes are given, although they are all: onnxruntime merges a padding without them into the pooling behind it, which then refuses
    /// one as large as its window. Where they are not all, it mistakes their order when it moves a Transpose across.
    /// </remarks>
    /// <param name="value">The value, (N, C, …).</param>
    /// <param name="before">How many entries come before each spatial axis, from 0.</param>
    /// <param name="after">How many come behind.</param>
    /// <param name="mode">What they are.</param>
    /// <param name="number">The number of a constant padding.</param>
    internal OnnxValue Pad(OnnxValue value, long[] before, long[] after, string mode = "constant", double number = 0)
    {
        if (!before.Concat(after).Any(size => size != 0))
        {
            return value;
        }

        var first = value.Rank - before.Length;
        var shape = (long[])value.Dims.Clone();
        for (var axis = 0; axis < before.Length; axis++)
        {
            var size = shape[first + axis];
            shape[first + axis] = size < 0 ? -1 : size + before[axis] + after[axis];
        }

        var (none, axes) = (new long[first], Enumerable.Range(0, value.Rank).Select(axis => (long)axis));
        return Emit(
            "Pad",
            [value, Integers("pads", [.. none, .. before, .. none, .. after]), Scalar("value", number), Integers("axes", [.. axes])],
            shape, [("mode", mode)]);
    }

    internal OnnxValue LayerNorm(OnnxValue value, int axes, OnnxValue weight, OnnxValue? bias, double eps) => Emit(
        "LayerNormalization", bias is null ? [value, weight] : [value, weight, bias], value.Dims, [("axis", -axes), ("epsilon", eps)]);

    /// <summary>An operator of parameters, (N, C, …) → the same shape.</summary>
    internal OnnxValue Normalize(string operation, IReadOnlyList<OnnxValue> inputs, double eps) =>
        Emit(operation, inputs, inputs[0].Dims, [("epsilon", eps)]);

    private static long[] Broadcast(long[] left, long[] right)
    {
        var shape = new long[Math.Max(left.Length, right.Length)];
        for (var back = 1; back <= shape.Length; back++)
        {
            var a = back <= left.Length ? left[^back] : 1;
            var b = back <= right.Length ? right[^back] : 1;
            // An open size is the other's, unless that is 1 and so repeated.
            shape[^back] = a == 1 ? b : b == 1 ? a : Math.Max(a, b);
        }

        return shape;
    }
}
