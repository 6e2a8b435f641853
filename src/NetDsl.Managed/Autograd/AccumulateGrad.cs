using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Autograd;

/// <summary>The sink of a path: accumulates the gradient in a leaf's <c>grad</c>.</summary>
internal sealed class AccumulateGrad : Node
{
    private readonly TensorImpl _leaf;
    private int _edges;

    internal AccumulateGrad(TensorImpl leaf)
        : base("AccumulateGrad", []) => _leaf = leaf;

    internal override int OutputCount => 1;

    internal TensorImpl Leaf => _leaf;

    internal override long[] OutputShape(int index) => _leaf.Sizes;

    /// <summary>
    /// The leaf is kept alive while an edge leads here; it owns this node, so the node must not hold a permanent reference.
    /// </summary>
    internal override void AddReference()
    {
        if (Interlocked.Increment(ref _edges) == 1)
        {
            _leaf.AddReference();
        }
    }

    internal override void Release()
    {
        if (Interlocked.Decrement(ref _edges) == 0)
        {
            _leaf.Release();
        }
    }

    internal override Tensor?[] Apply(Tensor?[] gradients) =>
        throw new InvalidOperationException("The engine accumulates by itself.");

    /// <summary>Takes ownership of the caller's reference. An unshared gradient is kept, not copied.</summary>
    internal void Accumulate(TensorImpl gradient)
    {
        var state = _leaf.Autograd;
        if (state.Grad is null)
        {
            state.Grad = Gradients.IsExclusive(gradient) && gradient.DType == _leaf.DType
                ? gradient
                : Gradients.Copy(gradient, _leaf.DType);
            if (state.Grad != gradient)
            {
                gradient.Release();
            }
            return;
        }
        Gradients.AddInto(state.Grad, gradient);
        gradient.Release();
    }
}
