using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Autograd;

/// <summary>The end of a path: adds the gradient to a leaf's <c>grad</c>.</summary>
internal sealed class AccumulateGrad : Node
{
    private readonly TensorImpl leaf;
    private int edges;

    internal AccumulateGrad(TensorImpl leaf)
        : base("AccumulateGrad", []) => this.leaf = leaf;

    internal override int OutputCount => 1;

    internal TensorImpl Leaf => leaf;

    internal override long[] OutputShape(int index) => leaf.Sizes;

    /// <summary>The leaf lives as long as an edge leads here; it owns this node, so the node itself must not hold it for good.</summary>
    internal override void AddReference()
    {
        if (Interlocked.Increment(ref edges) == 1)
            leaf.AddReference();
    }

    internal override void Release()
    {
        if (Interlocked.Decrement(ref edges) == 0)
            leaf.Release();
    }

    internal override Tensor?[] Apply(Tensor?[] gradients) =>
        throw new InvalidOperationException("The engine accumulates by itself.");

    /// <summary>Takes over the caller's reference. A gradient that nobody else looks at is kept, not copied.</summary>
    internal void Accumulate(TensorImpl gradient)
    {
        var state = leaf.Autograd;
        if (state.Grad is null)
        {
            state.Grad = Gradients.IsExclusive(gradient) && gradient.DType == leaf.DType ? gradient : Gradients.Copy(gradient, leaf.DType);
            if (state.Grad != gradient)
                gradient.Release();
            return;
        }
        Gradients.AddInto(state.Grad, gradient);
        gradient.Release();
    }
}
