using NetDsl.Managed.Storage;

namespace NetDsl.Managed.Autograd;

/// <summary>
/// The grad_fn of a tensor. That of a view can be outdated: an in-place change through one view gives the base a new grad_fn, from which
/// those of all other views are derived.
/// </summary>
internal static class History
{
    internal static bool RequiresGrad(TensorImpl tensor)
    {
        var state = tensor.Autograd;
        if (state.LeafRequiresGrad)
        {
            return true;
        }
        Refresh(tensor);
        return state.Function is not null;
    }

    internal static Node? FunctionOf(TensorImpl tensor)
    {
        Refresh(tensor);
        return tensor.Autograd.Function;
    }

    /// <summary>The node that receives gradients of this tensor.</summary>
    internal static Edge EdgeOf(TensorImpl tensor)
    {
        Refresh(tensor);
        var state = tensor.Autograd;
        if (state.Function is { } function)
        {
            return new Edge(function, state.OutputIndex);
        }
        return state.LeafRequiresGrad ? new Edge(state.Accumulator(tensor), 0) : default;
    }

    /// <summary>Sets the grad_fn of a tensor that was changed in place.</summary>
    internal static void Rebase(TensorImpl tensor, FunctionNode node)
    {
        if (tensor.Autograd.View is not { } view)
        {
            tensor.Autograd.SetFunction(node, 0);
            return;
        }
        var root = view.Base;
        var copySlices = new CopySlices(EdgeOf(root), Geometry.Of(root), Geometry.Of(tensor), node);
        root.Autograd.SetFunction(copySlices, 0);
        view.Version = tensor.Block.Version - 1;
        Refresh(tensor);
    }

    private static void Refresh(TensorImpl tensor)
    {
        if (tensor.Autograd.View is not { MadeWithoutGrad: false } view || view.Version == tensor.Block.Version)
        {
            return;
        }
        view.Version = tensor.Block.Version;
        var edge = EdgeOf(view.Base);
        if (edge.Node is null)
        {
            return;
        }
        tensor.Autograd.SetFunction(new AsStridedBackward(edge, Geometry.Of(view.Base), Geometry.Of(tensor)), 0);
    }
}
