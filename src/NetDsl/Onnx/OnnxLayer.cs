using NetDsl.Graphs;

namespace NetDsl.Onnx;

/// <summary>A layer while its nodes are added.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Node">The layer.</param>
/// <param name="Inputs">The values that it reads.</param>
internal sealed record OnnxLayer(OnnxGraph Graph, GraphNode Node, IReadOnlyList<OnnxValue> Inputs)
{
    /// <summary>The value that it reads, the current one where there are several.</summary>
    public OnnxValue Input => Inputs[0];

    /// <summary>Its outputs after the first, which the layer's export adds.</summary>
    public List<OnnxValue> FurtherOutputs { get; } = [];

    /// <summary>Its settings.</summary>
    public Arguments Arguments => Node.Arguments;

    /// <summary>How many axes follow that of the channels.</summary>
    public int Axes => Input.Rank - 2;

    /// <summary>Adds an operator that keeps the shape of a value.</summary>
    public OnnxValue Map(string operation, params (string Name, object Value)[] attributes) => Graph.Map(operation, Input, attributes);
}
