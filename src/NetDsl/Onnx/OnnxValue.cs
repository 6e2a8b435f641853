namespace NetDsl.Onnx;

/// <summary>A tensor in an ONNX graph: an input, a parameter, a constant, or what a node computes.</summary>
public sealed class OnnxValue
{
    internal OnnxValue(string name, OnnxType type, long[] dims) => (Name, Type, Dims) = (name, type, dims);

    /// <summary>Its name in the graph, unique there. That of an output of the network is its declared one in the end.</summary>
    public string Name { get; internal set; }

    /// <summary>Its shape with the batch; −1 for a size that is only known at run time, as the batch is.</summary>
    public IReadOnlyList<long> Shape => Dims;

    internal OnnxType Type { get; }

    internal long[] Dims { get; private set; }

    internal int Rank => Dims.Length;

    /// <summary>An axis counted from the front.</summary>
    internal int Axis(long axis) => (int)(axis < 0 ? axis + Rank : axis);

    /// <summary>Fills in sizes that are known from elsewhere.</summary>
    internal OnnxValue With(ReadOnlySpan<long> sizes)
    {
        if (sizes.Length == Rank)
        {
            var dims = (long[])Dims.Clone();
            for (var axis = 0; axis < dims.Length; axis++)
            {
                dims[axis] = dims[axis] < 0 ? sizes[axis] : dims[axis];
            }

            Dims = dims;
        }

        return this;
    }
}
