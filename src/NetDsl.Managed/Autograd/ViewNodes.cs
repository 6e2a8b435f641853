using NetDsl.Managed.Operations;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Autograd;

/// <summary>The geometry of a view, without its memory.</summary>
internal sealed record Geometry(long[] Sizes, long[] Strides, long Offset)
{
    internal static Geometry Of(TensorImpl tensor) => new(tensor.Sizes, tensor.Strides, tensor.Offset);

    /// <summary>The number of elements that a block which starts at <paramref name="origin"/> needs for this view.</summary>
    internal long EndFrom(long origin) => Offset - origin + Shapes.Extent(Sizes, Strides);

    /// <summary>This view of another block, which starts at <paramref name="origin"/>.</summary>
    internal TensorImpl On(TensorImpl block, long origin) => block.Window(Sizes, Strides, Offset - origin);
}

/// <summary>Propagates gradients of the base through an in-place change of one of its views.</summary>
internal sealed class CopySlices : Node
{
    private readonly Geometry _root;
    private readonly Geometry _view;
    private readonly FunctionNode _function;

    internal CopySlices(Edge rootEdge, Geometry root, Geometry view, FunctionNode function)
        : base("CopySlices", [rootEdge, .. function.Next[1..]])
    {
        _root = root;
        _view = view;
        _function = function;
        function.AddReference();
    }

    internal override int OutputCount => 1;

    internal override long[] OutputShape(int index) => _root.Sizes;

    internal override Tensor?[] Apply(Tensor?[] gradients)
    {
        if (gradients[0] is not { } gradient)
        {
            return new Tensor?[Next.Length];
        }
        var origin = Math.Min(_root.Offset, _view.Offset);
        using var block = Blocks.Zeros(Math.Max(_root.EndFrom(origin), _view.EndFrom(origin)), gradient.dtype);
        using var result = new Tensor(_root.On(block.Impl, origin));
        using var slice = new Tensor(_view.On(block.Impl, origin));
        StridedCopy.Run(gradient.Impl, result.Impl);
        var inner = _function.Apply([new Tensor(Gradients.Copy(slice.Impl, slice.dtype))]);
        if (inner[0] is { } changed)
        {
            StridedCopy.Run(changed.Impl, slice.Impl);
        }
        else
        {
            Fill.Zero(slice.Impl);
        }
        return [new Tensor(Gradients.Copy(result.Impl, result.dtype)), .. inner[1..]];
    }

    internal override void ReleaseSaved() => _function.ReleaseSaved();
}

/// <summary>Puts the gradient of a view into a gradient of its base that is zero elsewhere.</summary>
internal sealed class AsStridedBackward(Edge rootEdge, Geometry root, Geometry view) : Node("AsStridedBackward0", [rootEdge])
{
    internal override int OutputCount => 1;

    internal override long[] OutputShape(int index) => view.Sizes;

    internal override Tensor?[] Apply(Tensor?[] gradients)
    {
        if (gradients[0] is not { } gradient)
        {
            return [null];
        }
        var origin = Math.Min(root.Offset, view.Offset);
        using var block = Blocks.Zeros(Math.Max(root.EndFrom(origin), view.EndFrom(origin)), gradient.dtype);
        using var result = new Tensor(root.On(block.Impl, origin));
        using var slice = new Tensor(view.On(block.Impl, origin));
        // A view may contain an element several times (expand): its gradients are summed.
        StridedCopy.Accumulate(gradient.Impl, slice.Impl);
        return [new Tensor(Gradients.Copy(result.Impl, result.dtype))];
    }
}

internal static class Blocks
{
    /// <summary>A one-dimensional tensor of zeros for views.</summary>
    internal static Tensor Zeros(long count, ScalarType dtype)
    {
        var block = TensorImpl.Allocate([count], dtype);
        Fill.Zero(block);
        return new Tensor(block);
    }
}
