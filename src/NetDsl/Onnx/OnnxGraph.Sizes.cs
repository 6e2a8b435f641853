using System.Globalization;

namespace NetDsl.Onnx;

// Sizes are numbers where the input's are; where they are not, nodes compute them.
public sealed partial class OnnxGraph
{
    /// <summary>The size of an axis.</summary>
    internal static Extent Size(OnnxValue value, int axis) => new(value.Dims[axis], value, axis);

    /// <summary>The sizes of all axes.</summary>
    internal static Extent[] Sizes(OnnxValue value) => [.. Enumerable.Range(0, value.Rank).Select(axis => Size(value, axis))];

    /// <summary>The product of sizes as a number, or left to be inferred: Reshape can do that for one axis.</summary>
    internal static Extent Inferred(params ReadOnlySpan<Extent> factors)
    {
        var product = 1L;
        foreach (var factor in factors)
        {
            product = factor.IsKnown && product >= 0 ? product * factor.Known : -1;
        }

        return product;
    }

    /// <summary>The product of sizes.</summary>
    internal Extent Times(params ReadOnlySpan<Extent> factors)
    {
        Extent product = 1;
        foreach (var factor in factors)
        {
            product = product == 1 ? factor : Combined("Mul", product, factor, (a, b) => a * b);
        }

        return product;
    }

    /// <summary>The sum of sizes.</summary>
    internal Extent Plus(Extent left, Extent right) => Combined("Add", left, right, (a, b) => a + b);

    /// <summary>The quotient of sizes, rounded down.</summary>
    internal Extent Over(Extent dividend, Extent divisor) => Combined("Div", dividend, divisor, (a, b) => a / b);

    /// <summary>Sizes as a vector, with -1 for one that is inferred.</summary>
    internal OnnxValue Vector(params ReadOnlySpan<Extent> sizes)
    {
        var parts = new List<OnnxValue>();
        var numbers = new List<long>();
        foreach (var size in sizes)
        {
            if (size.IsKnown || size.IsInferred)
            {
                numbers.Add(size.Known);
                continue;
            }

            AddNumbers();
            parts.Add(Tensor(size));
        }

        AddNumbers();
        return parts is [var one] ? one : Emit("Concat", parts, [sizes.Length], [("axis", 0)], OnnxType.Int64);

        void AddNumbers()
        {
            if (numbers.Count > 0)
            {
                parts.Add(Integers("sizes", [.. numbers]));
                numbers.Clear();
            }
        }
    }

    /// <summary>A size as a number alone.</summary>
    internal OnnxValue Number(Extent size) => size.IsKnown
        ? Index("size", size.Known)
        : Emit("Squeeze", [Tensor(size)], Array.Empty<long>(), [], OnnxType.Int64);

    /// <summary>The number of an axis, or a refusal.</summary>
    /// <param name="value">The value.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="reason">What needs it.</param>
    internal static long Known(OnnxValue value, int axis, string reason) => value.Dims[axis] >= 0
        ? value.Dims[axis]
        : throw new NotSupportedException(
            $"{reason} needs the size of axis {axis.ToString(CultureInfo.InvariantCulture)}, which is only known at run time. " +
            "Write a number in place of Dim.Any.");

    /// <summary>
    /// A value in another shape. A size that is not known is taken from the same axis, or inferred where it is the only one.
    /// </summary>
    internal OnnxValue Reshape(OnnxValue value, params Extent[] sizes)
    {
        var shape = Array.ConvertAll(sizes, size => size.Known);
        var numbers = (long[])shape.Clone();
        var inferred = 0;
        for (var axis = 0; axis < sizes.Length; axis++)
        {
            if (!sizes[axis].IsKnown)
            {
                var isSame = sizes[axis].Source == value && sizes[axis].Axis == axis;
                numbers[axis] = isSame ? 0 : -1;
                inferred += isSame ? 0 : 1;
            }
        }

        return Emit("Reshape", [value, inferred > 1 ? Vector(sizes) : Integers("shape", numbers)], shape, [], value.Type);
    }

    private Extent Combined(string operation, Extent left, Extent right, Func<long, long, long> combine)
    {
        if (left.IsKnown && right.IsKnown)
        {
            return combine(left.Known, right.Known);
        }

        return new(-1, Computed: Emit(operation, [Tensor(left), Tensor(right)], [1], [], OnnxType.Int64));
    }

    /// <summary>A size as a vector of one number.</summary>
    private OnnxValue Tensor(Extent size) => size switch
    {
        { IsKnown: true } => Integers("size", size.Known),
        { Computed: { } computed } => computed,
        _ => Emit("Shape", [size.Source], [1], [("start", size.Axis), ("end", size.Axis + 1)], OnnxType.Int64),
    };
}
