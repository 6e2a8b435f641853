using NetDsl.Managed.Autograd;
using NetDsl.Managed.Operations;
using NetDsl.Managed.Storage;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Concatenates tensors along a dimension. See https://pytorch.org/docs/stable/generated/torch.cat.html.</summary>
    public static Tensor cat(IList<Tensor> tensors, long dim = 0) => Joining.Concatenate([.. tensors], dim);

    /// <summary>The same as <see cref="cat"/>.</summary>
    public static Tensor concat(IList<Tensor> tensors, long dim = 0) => Joining.Concatenate([.. tensors], dim);

    /// <summary>The same as <see cref="cat"/>.</summary>
    public static Tensor concatenate(IList<Tensor> tensors, long axis = 0) => Joining.Concatenate([.. tensors], axis);

    /// <summary>
    /// Stacks tensors of the same shape along a new dimension.
    /// See https://pytorch.org/docs/stable/generated/torch.stack.html.
    /// </summary>
    public static Tensor stack(IEnumerable<Tensor> tensors, long dim = 0) => Joining.Stack([.. tensors], dim);

    /// <summary>Concatenates tensors column-wise. See https://pytorch.org/docs/stable/generated/torch.hstack.html.</summary>
    public static Tensor hstack(params Tensor[] tensors) => hstack((IEnumerable<Tensor>)tensors);

    /// <inheritdoc cref="hstack(Tensor[])"/>
    public static Tensor hstack(IList<Tensor> tensors) => hstack((IEnumerable<Tensor>)tensors);

    /// <inheritdoc cref="hstack(Tensor[])"/>
    public static Tensor hstack(IEnumerable<Tensor> tensors)
    {
        using var temporaries = Temporaries.Begin();
        Tensor[] parts = [.. tensors.Select(tensor => Viewing.AtLeast(tensor, 1))];
        return temporaries.Keep(Joining.Concatenate(parts, parts.Length > 0 && parts[0].ndim == 1 ? 0 : 1));
    }

    /// <summary>Concatenates tensors row-wise. See https://pytorch.org/docs/stable/generated/torch.vstack.html.</summary>
    public static Tensor vstack(IList<Tensor> tensors)
    {
        using var temporaries = Temporaries.Begin();
        return temporaries.Keep(Joining.Concatenate([.. tensors.Select(tensor => Viewing.AtLeast(tensor, 2))], 0));
    }

    /// <summary>
    /// Expands tensors to their broadcast shape, without copying.
    /// See https://pytorch.org/docs/stable/generated/torch.broadcast_tensors.html.
    /// </summary>
    public static IList<Tensor> broadcast_tensors(params Tensor[] tensors)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        var shape = tensors.Aggregate(Array.Empty<long>(), (sizes, tensor) => Shapes.Broadcast(sizes, tensor.Impl.Sizes));
        return [.. tensors.Select(tensor => Viewing.Expand(tensor, shape))];
    }

    /// <summary>x where the condition holds, y elsewhere. See https://pytorch.org/docs/stable/generated/torch.where.html.</summary>
    public static Tensor where(Tensor condition, Tensor x, Tensor y) => Masking.Where(condition, x, y);

    /// <summary>
    /// The positions where the condition holds, one vector for each dimension.
    /// See https://pytorch.org/docs/stable/generated/torch.where.html.
    /// </summary>
    public static Tensor[] where(Tensor condition)
    {
        using var positions = Masking.Positions(condition);
        return Joining.Unbind(positions, 1);
    }
}
