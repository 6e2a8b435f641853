namespace NetDsl.Onnx;

/// <summary>A hand-written module that <c>[Use&lt;T&gt;]</c> puts into a network, and that can be written as ONNX.</summary>
/// <example>
/// <code>
/// public sealed class Energy() : torch.nn.Module&lt;torch.Tensor, torch.Tensor&gt;(nameof(Energy)), IOnnxModule
/// {
///     public override torch.Tensor forward(torch.Tensor x) =&gt; x.square().mean([2, 3]);
///
///     public OnnxValue Export(OnnxGraph graph, OnnxValue input)
///     {
///         long[] shape = [.. input.Shape];
///         var square = graph.Node("Mul", [input, input], shape);
///         return graph.Node("ReduceMean", [square, graph.Integers("axes", 2, 3)], shape[..2], ("keepdims", 0));
///     }
/// }
/// </code>
/// </example>
public interface IOnnxModule
{
    /// <summary>Adds nodes that compute what <c>forward</c> does in evaluation mode.</summary>
    /// <param name="graph">The graph; its parameters are named within this module.</param>
    /// <param name="input">The input, (N, …).</param>
    /// <returns>The output, (N, …).</returns>
    /// <exception cref="NotSupportedException">It cannot; the message tells why and stands in that of <c>SaveOnnx</c>.</exception>
    OnnxValue Export(OnnxGraph graph, OnnxValue input);
}
