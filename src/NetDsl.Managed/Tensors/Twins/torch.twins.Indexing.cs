namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// The elements of a dimension at the given positions.
    /// See https://pytorch.org/docs/stable/generated/torch.index_select.html.
    /// </summary>
    public static Tensor index_select(Tensor input, long dim, Tensor index) => input.index_select(dim, index);

    /// <summary>Adds alpha times the source at positions of a dimension, in place.</summary>
    public static Tensor index_add_(Tensor input, long dim, Tensor index, Tensor source, Scalar alpha) =>
        input.index_add_(dim, index, source, alpha);

    /// <summary>Overwrites positions of a dimension in place.</summary>
    public static Tensor index_copy_(Tensor input, long dim, Tensor index, Tensor source) => input.index_copy_(dim, index, source);

    /// <summary>Overwrites positions of a dimension with a number in place.</summary>
    public static Tensor index_fill_(Tensor input, long dim, Tensor index, Scalar value) => input.index_fill_(dim, index, value);

    /// <summary>One element for each index, along a dimension. See https://pytorch.org/docs/stable/generated/torch.gather.html.</summary>
    public static Tensor gather(Tensor input, long dim, Tensor index) => input.gather(dim, index);

    /// <summary>Puts one element for each index, along a dimension, in place.</summary>
    public static Tensor scatter_(Tensor input, long dim, Tensor index, Tensor src) => input.scatter_(dim, index, src);

    /// <summary>Adds one element for each index, along a dimension, in place.</summary>
    public static Tensor scatter_add_(Tensor input, long dim, Tensor index, Tensor src) => input.scatter_add_(dim, index, src);

    /// <summary>A copy with one element put for each index. See https://pytorch.org/docs/stable/generated/torch.scatter.html.</summary>
    public static Tensor scatter(Tensor input, long dim, Tensor index, Tensor src) => input.scatter(dim, index, src);

    /// <summary>
    /// A copy with one element added for each index.
    /// See https://pytorch.org/docs/stable/generated/torch.scatter_add.html.
    /// </summary>
    public static Tensor scatter_add(Tensor input, long dim, Tensor index, Tensor src) => input.scatter_add(dim, index, src);

    /// <summary>
    /// The elements where the mask is true, as a vector.
    /// See https://pytorch.org/docs/stable/generated/torch.masked_select.html.
    /// </summary>
    public static Tensor masked_select(Tensor input, Tensor mask) => input.masked_select(mask);

    /// <summary>
    /// The positions of the non-zero elements, one row for each.
    /// See https://pytorch.org/docs/stable/generated/torch.nonzero.html.
    /// </summary>
    public static Tensor nonzero(Tensor input) => input.nonzero();

    /// <summary>
    /// The positions of the non-zero elements, one row for each.
    /// See https://pytorch.org/docs/stable/generated/torch.argwhere.html.
    /// </summary>
    public static Tensor argwhere(Tensor input) => input.argwhere();

    /// <summary>
    /// The sorted elements along a dimension, and their indices.
    /// See https://pytorch.org/docs/stable/generated/torch.sort.html.
    /// </summary>
    public static (Tensor values, Tensor indices) sort(Tensor input, long dim = -1, bool descending = false, bool stable = false) =>
        input.sort(dim, descending, stable);

    /// <summary>The indices that sort a dimension. See https://pytorch.org/docs/stable/generated/torch.argsort.html.</summary>
    public static Tensor argsort(Tensor input, long dim = -1, bool descending = false) => input.argsort(dim, descending);

    /// <summary>
    /// The k largest or smallest elements along a dimension, and their indices.
    /// See https://pytorch.org/docs/stable/generated/torch.topk.html.
    /// </summary>
    public static (Tensor values, Tensor indices) topk(Tensor tensor, int k, int dim = -1, bool largest = true, bool sorted = true) =>
        tensor.topk(k, dim, largest, sorted);
}
