using NetDsl.Managed.Storage;

namespace NetDsl.Managed.Autograd;

/// <summary>A tensor's place in the graph: which function made it, or, for a leaf, whether it collects a gradient.</summary>
internal sealed class AutogradState
{
    private Node? function;
    private TensorImpl? grad;
    private AccumulateGrad? accumulator;

    /// <summary>Set on leaves that collect a gradient.</summary>
    internal bool LeafRequiresGrad { get; set; }

    /// <summary>The function that made this tensor, and which of its outputs this is.</summary>
    internal Node? Function => function;

    internal int OutputIndex { get; private set; }

    /// <summary>Set on views: what they are a window on.</summary>
    internal ViewOf? View { get; set; }

    /// <summary>Set by retain_grad on a tensor that is no leaf.</summary>
    internal bool RetainsGrad { get; set; }

    /// <summary>The collected gradient; setting it releases the one before and takes over the caller's reference.</summary>
    internal TensorImpl? Grad
    {
        get => grad;
        set
        {
            grad?.Release();
            grad = value;
        }
    }

    internal void SetFunction(Node? value, int outputIndex)
    {
        value?.AddReference();
        function?.Release();
        function = value;
        OutputIndex = outputIndex;
    }

    /// <summary>The node that adds incoming gradients to this leaf's <see cref="Grad"/>.</summary>
    internal AccumulateGrad Accumulator(TensorImpl owner) => accumulator ??= new AccumulateGrad(owner);

    /// <summary>Lets go of everything, when the tensor itself goes.</summary>
    internal void Clear()
    {
        SetFunction(null, 0);
        Grad = null;
        View?.Base.Release();
        View = null;
    }
}

/// <summary>What a view looks at, and which version of it the view's own history describes.</summary>
internal sealed class ViewOf(TensorImpl source, int version, bool madeWithoutGrad)
{
    internal TensorImpl Base { get; } = source;

    /// <summary>When the block has a later version, the view's function is outdated and follows from the base's.</summary>
    internal int Version { get; set; } = version;

    /// <summary>Made under no_grad: not to be changed in place where gradients are recorded.</summary>
    internal bool MadeWithoutGrad { get; } = madeWithoutGrad;
}
