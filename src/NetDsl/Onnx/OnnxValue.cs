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
    /// <returns>Whether the shape agrees with them.</returns>
    internal bool Take(ReadOnlySpan<long> sizes)
    {
        if (sizes.Length != Rank)
        {
            return false;
        }

        var dims = sizes.ToArray();
        for (var axis = 0; axis < Rank; axis++)
        {
            if (dims[axis] < 0)
            {
                dims[axis] = Dims[axis];
            }
            else if (Dims[axis] >= 0 && Dims[axis] != dims[axis])
            {
                return false;
            }
        }

        Dims = dims;
        return true;
    }

    /// <summary>Name and shape.</summary>
    public override string ToString() => $"{Name} ({string.Join(", ", Dims)})";
}
