namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// Another shape: a view where the strides allow it, otherwise a copy. One size may be -1.
    /// See https://pytorch.org/docs/stable/generated/torch.reshape.html.
    /// </summary>
    public static Tensor reshape(Tensor input, params long[] shape) => input.reshape(shape);

    /// <summary>Merges several dimensions into one. See https://pytorch.org/docs/stable/generated/torch.flatten.html.</summary>
    public static Tensor flatten(Tensor input, long start_dim = 0, long end_dim = -1) => input.flatten(start_dim, end_dim);

    /// <summary>Merges all dimensions into one. See https://pytorch.org/docs/stable/generated/torch.ravel.html.</summary>
    public static Tensor ravel(Tensor input) => input.ravel();

    /// <summary>Splits one dimension into several. See https://pytorch.org/docs/stable/generated/torch.unflatten.html.</summary>
    public static Tensor unflatten(Tensor input, long dim, params long[] sizes) => input.unflatten(dim, sizes);

    /// <summary>Splits one dimension into several. See https://pytorch.org/docs/stable/generated/torch.unflatten.html.</summary>
    public static Tensor unflatten(Tensor input, long dim, Size sizes) => input.unflatten(dim, sizes);

    /// <summary>Permutes the dimensions. See https://pytorch.org/docs/stable/generated/torch.permute.html.</summary>
    public static Tensor permute(Tensor input, params long[] permutation) => input.permute(permutation);

    /// <summary>Swaps two dimensions. See https://pytorch.org/docs/stable/generated/torch.transpose.html.</summary>
    public static Tensor transpose(Tensor input, long dim0, long dim1) => input.transpose(dim0, dim1);

    /// <summary>Swaps two dimensions. See https://pytorch.org/docs/stable/generated/torch.swapaxes.html.</summary>
    public static Tensor swapaxes(Tensor input, long axis0, long axis1) => input.swapaxes(axis0, axis1);

    /// <summary>Swaps two dimensions. See https://pytorch.org/docs/stable/generated/torch.swapdims.html.</summary>
    public static Tensor swapdims(Tensor input, long dim0, long dim1) => input.swapdims(dim0, dim1);

    /// <summary>The transpose of a matrix. See https://pytorch.org/docs/stable/generated/torch.t.html.</summary>
    public static Tensor t(Tensor input) => input.t();

    /// <summary>Removes a dimension of size 1, or all of them. See https://pytorch.org/docs/stable/generated/torch.squeeze.html.</summary>
    public static Tensor squeeze(Tensor input, long? dim = null) => input.squeeze(dim);

    /// <summary>Removes dimensions of size 1, in place.</summary>
    public static Tensor squeeze_(Tensor input, long? dim = null) => input.squeeze_(dim);

    /// <summary>Inserts a dimension of size 1. See https://pytorch.org/docs/stable/generated/torch.unsqueeze.html.</summary>
    public static Tensor unsqueeze(Tensor input, long dim) => input.unsqueeze(dim);

    /// <summary>Inserts a dimension of size 1, in place.</summary>
    public static Tensor unsqueeze_(Tensor input, long dim) => input.unsqueeze_(dim);

    /// <summary>Broadcasts to a shape without copying. See https://pytorch.org/docs/stable/generated/torch.broadcast_to.html.</summary>
    public static Tensor broadcast_to(Tensor input, params long[] shape) => input.broadcast_to(shape);

    /// <summary>A range of a dimension. See https://pytorch.org/docs/stable/generated/torch.narrow.html.</summary>
    public static Tensor narrow(Tensor input, long dim, long start, long length) => input.narrow(dim, start, length);

    /// <summary>One index of a dimension, which is removed. See https://pytorch.org/docs/stable/generated/torch.select.html.</summary>
    public static Tensor select(Tensor input, long dim, long index) => input.select(dim, index);

    /// <summary>
    /// The diagonal of two dimensions, as a new last dimension.
    /// See https://pytorch.org/docs/stable/generated/torch.diagonal.html.
    /// </summary>
    public static Tensor diagonal(Tensor input, long offset = 0, long dim1 = 0, long dim2 = 1) =>
        input.diagonal(offset, dim1, dim2);

    /// <summary>Moves dimensions to other positions. See https://pytorch.org/docs/stable/generated/torch.movedim.html.</summary>
    public static Tensor movedim(Tensor input, long[] source, long[] destination) => input.movedim(source, destination);

    /// <summary>Moves a dimension to another position. See https://pytorch.org/docs/stable/generated/torch.movedim.html.</summary>
    public static Tensor movedim(Tensor input, long source, long destination) => input.movedim([source], [destination]);

    /// <summary>Moves dimensions to other positions. See https://pytorch.org/docs/stable/generated/torch.moveaxis.html.</summary>
    public static Tensor moveaxis(Tensor input, long[] source, long[] destination) => input.moveaxis(source, destination);

    /// <summary>Moves a dimension to another position. See https://pytorch.org/docs/stable/generated/torch.moveaxis.html.</summary>
    public static Tensor moveaxis(Tensor input, long source, long destination) => input.moveaxis([source], [destination]);

    /// <summary>Moves two dimensions to other positions. See https://pytorch.org/docs/stable/generated/torch.moveaxis.html.</summary>
    public static Tensor moveaxis(Tensor input, (long, long) source, (long, long) destination) =>
        input.moveaxis([source.Item1, source.Item2], [destination.Item1, destination.Item2]);

    /// <summary>Moves three dimensions to other positions. See https://pytorch.org/docs/stable/generated/torch.moveaxis.html.</summary>
    public static Tensor moveaxis(Tensor input, (long, long, long) source, (long, long, long) destination) =>
        input.moveaxis([source.Item1, source.Item2, source.Item3], [destination.Item1, destination.Item2, destination.Item3]);

    /// <summary>Moves four dimensions to other positions. See https://pytorch.org/docs/stable/generated/torch.moveaxis.html.</summary>
    public static Tensor moveaxis(Tensor input, (long, long, long, long) source, (long, long, long, long) destination) =>
        input.moveaxis(
            [source.Item1, source.Item2, source.Item3, source.Item4],
            [destination.Item1, destination.Item2, destination.Item3, destination.Item4]);

    /// <summary>A copy. See https://pytorch.org/docs/stable/generated/torch.clone.html.</summary>
    public static Tensor clone(Tensor input) => input.clone();

    /// <summary>Repeats the tensor along each dimension. See https://pytorch.org/docs/stable/generated/torch.tile.html.</summary>
    public static Tensor tile(Tensor input, long[] dims) => input.tile(dims);

    /// <summary>The elements in reverse order along dimensions. See https://pytorch.org/docs/stable/generated/torch.flip.html.</summary>
    public static Tensor flip(Tensor input, params long[] dims) => input.flip(dims);

    /// <summary>The columns in reverse order. See https://pytorch.org/docs/stable/generated/torch.fliplr.html.</summary>
    public static Tensor fliplr(Tensor input) => input.fliplr();

    /// <summary>The rows in reverse order. See https://pytorch.org/docs/stable/generated/torch.flipud.html.</summary>
    public static Tensor flipud(Tensor input) => input.flipud();

    /// <summary>Rolls the elements along a dimension. See https://pytorch.org/docs/stable/generated/torch.roll.html.</summary>
    public static Tensor roll(Tensor input, long shifts, long? dims = null) => input.roll(shifts, dims);

    /// <summary>Rolls the elements. See https://pytorch.org/docs/stable/generated/torch.roll.html.</summary>
    public static Tensor roll(Tensor input, long[] shifts) => input.roll(shifts);

    /// <summary>Rolls the elements along dimensions. See https://pytorch.org/docs/stable/generated/torch.roll.html.</summary>
    public static Tensor roll(Tensor input, long[] shifts, long[] dims) => input.roll(shifts, dims);

    /// <summary>Rolls the elements along dimensions. See https://pytorch.org/docs/stable/generated/torch.roll.html.</summary>
    public static Tensor roll(Tensor input, ReadOnlySpan<long> shifts, ReadOnlySpan<long> dims = default) =>
        input.roll(shifts.ToArray(), dims.ToArray());

    /// <summary>Rolls the elements along two dimensions. See https://pytorch.org/docs/stable/generated/torch.roll.html.</summary>
    public static Tensor roll(Tensor input, (long, long) shifts, (long, long) dims) =>
        input.roll([shifts.Item1, shifts.Item2], [dims.Item1, dims.Item2]);

    /// <summary>Rolls the elements along three dimensions. See https://pytorch.org/docs/stable/generated/torch.roll.html.</summary>
    public static Tensor roll(Tensor input, (long, long, long) shifts, (long, long, long) dims) =>
        input.roll([shifts.Item1, shifts.Item2, shifts.Item3], [dims.Item1, dims.Item2, dims.Item3]);

    /// <summary>Splits into parts of about equal length. See https://pytorch.org/docs/stable/generated/torch.chunk.html.</summary>
    public static Tensor[] chunk(Tensor input, long chunks, long dim = 0) => input.chunk(chunks, dim);

    /// <summary>Splits into parts of these lengths. See https://pytorch.org/docs/stable/generated/torch.split.html.</summary>
    public static Tensor[] split(Tensor tensor, long[] split_size_or_sections, long dim = 0) =>
        tensor.split(split_size_or_sections, dim);

    /// <summary>Every element of a dimension. See https://pytorch.org/docs/stable/generated/torch.unbind.html.</summary>
    public static Tensor[] unbind(Tensor input, long dim = 0) => input.unbind(dim);

    /// <summary>Zero above the diagonal. See https://pytorch.org/docs/stable/generated/torch.tril.html.</summary>
    public static Tensor tril(Tensor input, long diagonal = 0) => input.tril(diagonal);

    /// <summary>Zero below the diagonal. See https://pytorch.org/docs/stable/generated/torch.triu.html.</summary>
    public static Tensor triu(Tensor input, long diagonal = 0) => input.triu(diagonal);
}
