using System.ComponentModel;
using NetDsl.Graphs;

namespace NetDsl.CompilerServices;

/// <summary>A value in the graph of a network. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GraphValue
{
    internal GraphValue(long[] shape, GraphNode? source) => (Shape, Source) = (shape, source);

    /// <summary>Its shape without the batch; −1 for a size that is only known at run time.</summary>
    internal long[] Shape { get; }

    /// <summary>What computes it; null for an input.</summary>
    internal GraphNode? Source { get; }
}
