using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Autograd;

/// <summary>
/// A tensor saved for backward: its memory, geometry and version without its grad_fn, so that a function may save its own output without
/// keeping itself alive.
/// </summary>
internal sealed class SavedValue
{
    private readonly TensorImpl _value;
    private readonly int _version;
    private readonly string _madeBy;

    internal SavedValue(TensorImpl source, string madeBy)
    {
        _value = source.Window(source.Sizes, source.Strides, source.Offset);
        _version = source.Block.Version;
        _madeBy = madeBy;
    }

    /// <summary>The tensor as it was saved; throws PyTorch's error when it has been changed since.</summary>
    internal Tensor Unpack()
    {
        if (_value.Block.Version != _version)
        {
            throw Errors.Native("one of the variables needed for gradient computation has been modified by an inplace operation: "
                + $"[torch.{DTypes.Name(_value.DType)}Tensor {Shapes.Text(_value.Sizes)}]{_madeBy}, is at version {_value.Block.Version}; "
                + $"expected version {_version} instead. Hint: the backtrace further above shows the operation that failed to compute "
                + "its gradient. The variable in question was changed in there or anywhere later.");
        }
        return new Tensor(_value.AddReference());
    }

    internal void Release() => _value.Release();
}
