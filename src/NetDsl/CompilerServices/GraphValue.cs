using System.ComponentModel;

namespace NetDsl.CompilerServices;

/// <summary>A value in the graph of a network. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GraphValue
{
    internal GraphValue(long[] shape) => Shape = shape;

    /// <summary>Its shape without the batch; −1 for a size that is only known at run time.</summary>
    internal long[] Shape { get; }
}
