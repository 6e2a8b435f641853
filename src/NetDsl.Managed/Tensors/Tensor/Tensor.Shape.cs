using NetDsl.Managed.Operations;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>
        /// A view with another shape; one size may be -1. Throws where the strides do not allow a view.
        /// See https://pytorch.org/docs/stable/generated/torch.Tensor.view.html.
        /// </summary>
        public Tensor view(params long[] shape) => Viewing.View(this, shape);

        /// <summary>A view with the shape of another tensor.</summary>
        public Tensor view_as(Tensor other) => Viewing.View(this, other.Impl.Sizes);

        /// <summary>
        /// Another shape: a view where the strides allow it, otherwise a copy. One size may be -1.
        /// See https://pytorch.org/docs/stable/generated/torch.reshape.html.
        /// </summary>
        public Tensor reshape(params long[] shape) => Viewing.Reshape(this, shape);

        /// <summary>Merges several dimensions into one. See https://pytorch.org/docs/stable/generated/torch.flatten.html.</summary>
        public Tensor flatten(long start_dim = 0, long end_dim = -1) => Viewing.Flatten(this, start_dim, end_dim);

        /// <summary>Merges all dimensions into one. See https://pytorch.org/docs/stable/generated/torch.ravel.html.</summary>
        public Tensor ravel() => Viewing.Reshape(this, [-1]);

        /// <summary>Splits one dimension into several. See https://pytorch.org/docs/stable/generated/torch.unflatten.html.</summary>
        public Tensor unflatten(long dim, params long[] sizes) => Viewing.Unflatten(this, dim, sizes);

        /// <summary>Splits one dimension into several. See https://pytorch.org/docs/stable/generated/torch.unflatten.html.</summary>
        public Tensor unflatten(long dim, Size sizes) => Viewing.Unflatten(this, dim, sizes.Shape);

        /// <summary>Permutes the dimensions. See https://pytorch.org/docs/stable/generated/torch.permute.html.</summary>
        public Tensor permute(params long[] permutation) => Viewing.Permute(this, permutation);

        /// <summary>Permutes the dimensions. See https://pytorch.org/docs/stable/generated/torch.permute.html.</summary>
        public Tensor permute(IEnumerable<long> permutation) => Viewing.Permute(this, permutation.ToArray());

        /// <summary>Swaps two dimensions. See https://pytorch.org/docs/stable/generated/torch.transpose.html.</summary>
        public Tensor transpose(long dim0, long dim1) => Viewing.Transpose(this, dim0, dim1);

        /// <summary>Swaps two dimensions. See https://pytorch.org/docs/stable/generated/torch.swapaxes.html.</summary>
        public Tensor swapaxes(long dim0, long dim1) => Viewing.Transpose(this, dim0, dim1);

        /// <summary>Swaps two dimensions. See https://pytorch.org/docs/stable/generated/torch.swapdims.html.</summary>
        public Tensor swapdims(long dim0, long dim1) => Viewing.Transpose(this, dim0, dim1);

        /// <summary>The transpose of a matrix. See https://pytorch.org/docs/stable/generated/torch.t.html.</summary>
        public Tensor t() => Viewing.T(this);

        /// <summary>All dimensions in reverse order: the transpose of a matrix.</summary>
        public Tensor T => Viewing.Reverse(this);

        /// <summary>Swaps the last two dimensions.</summary>
        public Tensor mT => Viewing.Transpose(this, -2, -1);

        /// <summary>
        /// Removes a dimension of size 1, or all of them.
        /// See https://pytorch.org/docs/stable/generated/torch.squeeze.html.
        /// </summary>
        public Tensor squeeze(long? dim = null) => Viewing.Squeeze(this, dim);

        /// <summary>Removes dimensions of size 1, in place.</summary>
        public Tensor squeeze_(long? dim = null) => Reshaping.Become(this, squeeze(dim));

        /// <summary>Inserts a dimension of size 1. See https://pytorch.org/docs/stable/generated/torch.unsqueeze.html.</summary>
        public Tensor unsqueeze(long dim) => Viewing.Unsqueeze(this, dim);

        /// <summary>Inserts a dimension of size 1, in place.</summary>
        public Tensor unsqueeze_(long dim) => Reshaping.Become(this, unsqueeze(dim));

        /// <summary>Swaps two dimensions, in place.</summary>
        public Tensor transpose_(long dim0, long dim1) => Reshaping.Become(this, transpose(dim0, dim1));

        /// <summary>
        /// Expands dimensions of size 1 without copying; -1 keeps a size.
        /// See https://pytorch.org/docs/stable/generated/torch.Tensor.expand.html.
        /// </summary>
        public Tensor expand(params long[] sizes) => Viewing.Expand(this, sizes);

        /// <summary>
        /// Expands dimensions of size 1 without copying; -1 keeps a size.
        /// See https://pytorch.org/docs/stable/generated/torch.Tensor.expand.html.
        /// </summary>
        public Tensor expand(long[] sizes, bool isImplicit = false) => Viewing.Expand(this, sizes);

        /// <summary>
        /// Expands dimensions of size 1 without copying; -1 keeps a size.
        /// See https://pytorch.org/docs/stable/generated/torch.Tensor.expand.html.
        /// </summary>
        public Tensor expand(Size sizes, bool isImplicit = false) => Viewing.Expand(this, sizes.Shape);

        /// <summary>
        /// Expands dimensions of size 1 without copying; -1 keeps a size.
        /// See https://pytorch.org/docs/stable/generated/torch.Tensor.expand.html.
        /// </summary>
        public Tensor expand(ReadOnlySpan<long> sizes, bool isImplicit = false) => Viewing.Expand(this, sizes);

        /// <summary>Expands to another tensor's shape without copying.</summary>
        public Tensor expand_as(Tensor other) => Viewing.Expand(this, other.Impl.Sizes);

        /// <summary>Broadcasts to a shape without copying. See https://pytorch.org/docs/stable/generated/torch.broadcast_to.html.</summary>
        public Tensor broadcast_to(params long[] shape) => Viewing.Expand(this, shape);

        /// <summary>A range of a dimension. See https://pytorch.org/docs/stable/generated/torch.narrow.html.</summary>
        public Tensor narrow(long dim, long start, long length) => Slicing.Narrow(this, dim, start, length);

        /// <summary>One index of a dimension, which is removed. See https://pytorch.org/docs/stable/generated/torch.select.html.</summary>
        public Tensor select(long dim, long index) => Slicing.Select(this, dim, index);

        /// <summary>Every step-th element of a range of a dimension.</summary>
        public Tensor slice(long dim, long start, long finish, long step) => Slicing.Slice(this, dim, start, finish, step);

        /// <summary>
        /// The diagonal of two dimensions, as a new last dimension.
        /// See https://pytorch.org/docs/stable/generated/torch.diagonal.html.
        /// </summary>
        public Tensor diagonal(long offset = 0, long dim1 = 0, long dim2 = 1) => Slicing.Diagonal(this, offset, dim1, dim2);

        /// <summary>
        /// A view with any sizes, strides and offset.
        /// See https://pytorch.org/docs/stable/generated/torch.as_strided.html.
        /// </summary>
        public Tensor as_strided(long[] size, long[] strides, long storageOffset = 0) =>
            Slicing.AsStrided(this, size, strides, storageOffset);

        /// <summary>
        /// The sliding windows of a dimension, as a new last dimension.
        /// See https://pytorch.org/docs/stable/generated/torch.Tensor.unfold.html.
        /// </summary>
        public Tensor unfold(long dimension, long size, long step) => Slicing.Unfold(this, dimension, size, step);

        /// <summary>Moves dimensions to other positions. See https://pytorch.org/docs/stable/generated/torch.movedim.html.</summary>
        public Tensor movedim(long[] source, long[] destination) => Viewing.Move(this, source, destination);

        /// <summary>Moves dimensions to other positions. See https://pytorch.org/docs/stable/generated/torch.moveaxis.html.</summary>
        public Tensor moveaxis(long[] source, long[] destination) => Viewing.Move(this, source, destination);

        /// <summary>
        /// A contiguous tensor: the same one where it is contiguous, otherwise a copy.
        /// See https://pytorch.org/docs/stable/generated/torch.Tensor.contiguous.html.
        /// </summary>
        public Tensor contiguous() => Copying.Contiguous(this);

        /// <summary>A copy. See https://pytorch.org/docs/stable/generated/torch.clone.html.</summary>
        public Tensor clone() => Copying.Clone(this);

        /// <summary>The same tensor under another handle.</summary>
        public Tensor alias() => Viewing.Alias(this);

        /// <summary>
        /// Repeats the tensor along each dimension.
        /// See https://pytorch.org/docs/stable/generated/torch.Tensor.repeat.html.
        /// </summary>
        public Tensor repeat(params long[] sizes) => Joining.Repeat(this, sizes);

        /// <summary>Repeats the tensor along each dimension. See https://pytorch.org/docs/stable/generated/torch.tile.html.</summary>
        public Tensor tile(long[] reps) => Reshaping.Tile(this, reps);

        /// <summary>
        /// The elements in reverse order along dimensions.
        /// See https://pytorch.org/docs/stable/generated/torch.flip.html.
        /// </summary>
        public Tensor flip(params long[] dims) => Reshaping.Flip(this, dims);

        /// <summary>The columns in reverse order. See https://pytorch.org/docs/stable/generated/torch.fliplr.html.</summary>
        public Tensor fliplr() => Reshaping.Flip(this, [1]);

        /// <summary>The rows in reverse order. See https://pytorch.org/docs/stable/generated/torch.flipud.html.</summary>
        public Tensor flipud() => Reshaping.Flip(this, [0]);

        /// <summary>Rolls the elements along a dimension. See https://pytorch.org/docs/stable/generated/torch.roll.html.</summary>
        public Tensor roll(long shifts, long? dims = null) => Reshaping.Roll(this, [shifts], dims is { } d ? [d] : []);

        /// <summary>Rolls the elements. See https://pytorch.org/docs/stable/generated/torch.roll.html.</summary>
        public Tensor roll(long[] shifts) => Reshaping.Roll(this, shifts, []);

        /// <summary>Rolls the elements along dimensions. See https://pytorch.org/docs/stable/generated/torch.roll.html.</summary>
        public Tensor roll(long[] shifts, long[] dims) => Reshaping.Roll(this, shifts, dims);

        /// <summary>Splits into parts of about equal length. See https://pytorch.org/docs/stable/generated/torch.chunk.html.</summary>
        public Tensor[] chunk(long chunks, long dim = 0) => Joining.Chunk(this, chunks, dim);

        /// <summary>
        /// Splits into parts of one length; the last may be shorter.
        /// See https://pytorch.org/docs/stable/generated/torch.split.html.
        /// </summary>
        public Tensor[] split(long size, int dim = 0) => Joining.Split(this, size, dim);

        /// <summary>Splits into parts of these lengths. See https://pytorch.org/docs/stable/generated/torch.split.html.</summary>
        public Tensor[] split(params long[] sizes) => Joining.Split(this, sizes, 0);

        /// <summary>Splits into parts of these lengths. See https://pytorch.org/docs/stable/generated/torch.split.html.</summary>
        public Tensor[] split(long[] sizes, long dim = 0) => Joining.Split(this, sizes, dim);

        /// <summary>Splits into parts of these lengths. See https://pytorch.org/docs/stable/generated/torch.split.html.</summary>
        public Tensor[] split(ReadOnlySpan<long> sizes, long dim = 0) => Joining.Split(this, sizes, dim);

        /// <summary>Every element of a dimension. See https://pytorch.org/docs/stable/generated/torch.unbind.html.</summary>
        public Tensor[] unbind(long dimension = 0) => Joining.Unbind(this, dimension);

        /// <summary>Zero above the diagonal. See https://pytorch.org/docs/stable/generated/torch.tril.html.</summary>
        public Tensor tril(long diagonal = 0) => Triangles.Apply(this, diagonal, lower: true);

        /// <summary>Zero below the diagonal. See https://pytorch.org/docs/stable/generated/torch.triu.html.</summary>
        public Tensor triu(long diagonal = 0) => Triangles.Apply(this, diagonal, lower: false);

        /// <summary>With at least one dimension. See https://pytorch.org/docs/stable/generated/torch.atleast_1d.html.</summary>
        public Tensor atleast_1d() => Viewing.AtLeast(this, 1);

        /// <summary>With at least two dimensions. See https://pytorch.org/docs/stable/generated/torch.atleast_2d.html.</summary>
        public Tensor atleast_2d() => Viewing.AtLeast(this, 2);
    }
}
