using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Autograd;

/// <summary>
/// A tensor saved for backward: its memory, geometry and version without its grad_fn, so that a function may save its own output without
/// keeping itself alive.
/// </summary>
internal sealed class SavedValue
{
    private readonly TensorImpl value;
    private readonly int version;
    private readonly string madeBy;

    internal SavedValue(TensorImpl source, string madeBy)
    {
        value = source.Window(source.Sizes, source.Strides, source.Offset);
        version = source.Block.Version;
        this.madeBy = madeBy;
    }

    /// <summary>The tensor as it was saved; throws PyTorch's error when it has been changed since.</summary>
    internal Tensor Unpack()
    {
        if (value.Block.Version != version)
        {
            throw Errors.Native("one of the variables needed for gradient computation has been modified by an inplace operation: "
                + $"[torch.{DTypes.Name(value.DType)}Tensor {Shapes.Text(value.Sizes)}]{madeBy}, is at version {value.Block.Version}; "
                + $"expected version {version} instead. Hint: the backtrace further above shows the operation that failed to compute "
                + "its gradient. The variable in question was changed in there or anywhere later.");
        }
        return new Tensor(value.AddReference());
    }

    internal void Release() => value.Release();
}
