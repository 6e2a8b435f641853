using NetDsl.Managed.Storage;

namespace NetDsl.Managed.Autograd;

/// <summary>A tensor's autograd state: its grad_fn, or, for a leaf, whether it accumulates a gradient.</summary>
internal sealed class AutogradState
{
    private Node? _function;
    private TensorImpl? _grad;
    private AccumulateGrad? _accumulator;

    /// <summary>Whether this leaf accumulates a gradient.</summary>
    internal bool LeafRequiresGrad { get; set; }

    /// <summary>The node that computed this tensor, and the index of this output.</summary>
    internal Node? Function => _function;

    internal int OutputIndex { get; private set; }

    /// <summary>The base of a view; null for other tensors.</summary>
    internal ViewOf? View { get; set; }

    /// <summary>Set by retain_grad on a non-leaf tensor.</summary>
    internal bool RetainsGrad { get; set; }

    /// <summary>The accumulated gradient; the setter releases the previous one and takes ownership of the caller's reference.</summary>
    internal TensorImpl? Grad
    {
        get => _grad;
        set
        {
            _grad?.Release();
            _grad = value;
        }
    }

    internal void SetFunction(Node? value, int outputIndex)
    {
        value?.AddReference();
        _function?.Release();
        _function = value;
        OutputIndex = outputIndex;
    }

    /// <summary>The node that adds incoming gradients to this leaf's <see cref="Grad"/>.</summary>
    internal AccumulateGrad Accumulator(TensorImpl owner) => _accumulator ??= new AccumulateGrad(owner);

    /// <summary>Releases everything when the tensor is released.</summary>
    internal void Clear()
    {
        SetFunction(null, 0);
        Grad = null;
        View?.Base.Release();
        View = null;
    }
}

/// <summary>The base of a view, and the version of it that the view's grad_fn belongs to.</summary>
internal sealed class ViewOf(TensorImpl source, int version, bool madeWithoutGrad)
{
    internal TensorImpl Base { get; } = source;

    /// <summary>Where the block has a later version, the view's grad_fn is outdated and is derived from the base's.</summary>
    internal int Version { get; set; } = version;

    /// <summary>Whether it was created under no_grad: it must not be changed in place while gradients are recorded.</summary>
    internal bool MadeWithoutGrad { get; } = madeWithoutGrad;
}
