namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// The sum of all elements. Integers and booleans are summed in int64.
    /// See https://pytorch.org/docs/stable/generated/torch.sum.html.
    /// </summary>
    public static Tensor sum(Tensor input, ScalarType? type = null) => input.sum(type);

    /// <summary>The sum along a dimension. See https://pytorch.org/docs/stable/generated/torch.sum.html.</summary>
    public static Tensor sum(Tensor input, long dim, bool keepdim = false, ScalarType? type = null) =>
        input.sum(dim, keepdim, type);

    /// <summary>The sum along dimensions; none means all. See https://pytorch.org/docs/stable/generated/torch.sum.html.</summary>
    public static Tensor sum(Tensor input, ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null) =>
        input.sum(dim, keepdim, type);

    /// <summary>The average of all elements. See https://pytorch.org/docs/stable/generated/torch.mean.html.</summary>
    public static Tensor mean(Tensor input) => input.mean();

    /// <summary>The average along dimensions; none means all. See https://pytorch.org/docs/stable/generated/torch.mean.html.</summary>
    public static Tensor mean(Tensor input, long[] dimensions, bool keepdim = false, ScalarType? type = null) =>
        input.mean(dimensions, keepdim, type);

    /// <summary>The product of all elements. See https://pytorch.org/docs/stable/generated/torch.prod.html.</summary>
    public static Tensor prod(Tensor input, ScalarType? type = null) => input.prod(type);

    /// <summary>The product along a dimension. See https://pytorch.org/docs/stable/generated/torch.prod.html.</summary>
    public static Tensor prod(Tensor input, long dim, bool keepdim = false, ScalarType? type = null) =>
        input.prod(dim, keepdim, type);

    /// <summary>
    /// The variance of all elements, over n - 1 where unbiased.
    /// See https://pytorch.org/docs/stable/generated/torch.var.html.
    /// </summary>
    public static Tensor var(Tensor input, bool unbiased = true) => input.var(unbiased);

    /// <summary>
    /// The variance along a dimension, over n - 1 where unbiased.
    /// See https://pytorch.org/docs/stable/generated/torch.var.html.
    /// </summary>
    public static Tensor var(Tensor input, long dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.var(dimensions, unbiased, keepdim, type);

    /// <summary>The variance along dimensions. See https://pytorch.org/docs/stable/generated/torch.var.html.</summary>
    public static Tensor var(Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.var(dimensions, unbiased, keepdim, type);

    /// <summary>The variance along two dimensions. See https://pytorch.org/docs/stable/generated/torch.var.html.</summary>
    public static Tensor var(Tensor input, (long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.var(dimensions, unbiased, keepdim, type);

    /// <summary>The variance along three dimensions. See https://pytorch.org/docs/stable/generated/torch.var.html.</summary>
    public static Tensor var(
        Tensor input, (long, long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.var(dimensions, unbiased, keepdim, type);

    /// <summary>
    /// The standard deviation of all elements, over n - 1 where unbiased.
    /// See https://pytorch.org/docs/stable/generated/torch.std.html.
    /// </summary>
    public static Tensor std(Tensor input, bool unbiased = true) => input.std(unbiased);

    /// <summary>
    /// The standard deviation along a dimension, over n - 1 where unbiased.
    /// See https://pytorch.org/docs/stable/generated/torch.std.html.
    /// </summary>
    public static Tensor std(Tensor input, long dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.std(dimensions, unbiased, keepdim, type);

    /// <summary>The standard deviation along dimensions. See https://pytorch.org/docs/stable/generated/torch.std.html.</summary>
    public static Tensor std(Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.std(dimensions, unbiased, keepdim, type);

    /// <summary>The standard deviation along two dimensions. See https://pytorch.org/docs/stable/generated/torch.std.html.</summary>
    public static Tensor std(Tensor input, (long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.std(dimensions, unbiased, keepdim, type);

    /// <summary>The standard deviation along three dimensions. See https://pytorch.org/docs/stable/generated/torch.std.html.</summary>
    public static Tensor std(
        Tensor input, (long, long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.std(dimensions, unbiased, keepdim, type);

    /// <summary>The largest element. See https://pytorch.org/docs/stable/generated/torch.max.html.</summary>
    public static Tensor max(Tensor input) => input.max();

    /// <summary>
    /// The largest elements along a dimension, and their indices.
    /// See https://pytorch.org/docs/stable/generated/torch.max.html.
    /// </summary>
    public static (Tensor values, Tensor indexes) max(Tensor input, long dim, bool keepdim = false) => input.max(dim, keepdim);

    /// <summary>The smallest element. See https://pytorch.org/docs/stable/generated/torch.min.html.</summary>
    public static Tensor min(Tensor input) => input.min();

    /// <summary>
    /// The smallest elements along a dimension, and their indices.
    /// See https://pytorch.org/docs/stable/generated/torch.min.html.
    /// </summary>
    public static (Tensor values, Tensor indexes) min(Tensor input, long dim, bool keepdim = false) => input.min(dim, keepdim);

    /// <summary>The row-major index of the largest element. See https://pytorch.org/docs/stable/generated/torch.argmax.html.</summary>
    public static Tensor argmax(Tensor input) => input.argmax();

    /// <summary>
    /// The indices of the largest elements along a dimension.
    /// See https://pytorch.org/docs/stable/generated/torch.argmax.html.
    /// </summary>
    public static Tensor argmax(Tensor input, long dim, bool keepdim = false) => input.argmax(dim, keepdim);

    /// <summary>The row-major index of the smallest element. See https://pytorch.org/docs/stable/generated/torch.argmin.html.</summary>
    public static Tensor argmin(Tensor input) => input.argmin();

    /// <summary>
    /// The indices of the smallest elements along a dimension.
    /// See https://pytorch.org/docs/stable/generated/torch.argmin.html.
    /// </summary>
    public static Tensor argmin(Tensor input, long dim, bool keepdim = false) => input.argmin(dim, keepdim);

    /// <summary>
    /// The largest elements along dimensions; ties share the gradient.
    /// See https://pytorch.org/docs/stable/generated/torch.amax.html.
    /// </summary>
    public static Tensor amax(Tensor input, long[] dims) => input.amax(dims);

    /// <summary>Whether no element is zero. See https://pytorch.org/docs/stable/generated/torch.all.html.</summary>
    public static Tensor all(Tensor input) => input.all();

    /// <summary>Whether no element along a dimension is zero. See https://pytorch.org/docs/stable/generated/torch.all.html.</summary>
    public static Tensor all(Tensor input, long dim, bool keepdim = false) => input.all(dim, keepdim);

    /// <summary>Whether an element is not zero. See https://pytorch.org/docs/stable/generated/torch.any.html.</summary>
    public static Tensor any(Tensor input) => input.any();

    /// <summary>Whether an element along a dimension is not zero. See https://pytorch.org/docs/stable/generated/torch.any.html.</summary>
    public static Tensor any(Tensor input, long dim, bool keepdim = false) => input.any(dim, keepdim);

    /// <summary>The Euclidean norm of all elements. See https://pytorch.org/docs/stable/generated/torch.norm.html.</summary>
    public static Tensor norm(Tensor input) => input.norm();

    /// <summary>The p-norm of all elements. See https://pytorch.org/docs/stable/generated/torch.norm.html.</summary>
    public static Tensor norm(Tensor input, float p = 2) => input.norm(p);

    /// <summary>The p-norm along a dimension. See https://pytorch.org/docs/stable/generated/torch.norm.html.</summary>
    public static Tensor norm(Tensor input, int dimension, bool keepdim = false, float p = 2) => input.norm(dimension, keepdim, p);

    /// <summary>
    /// The logarithm of the sum of the exponentials along a dimension.
    /// See https://pytorch.org/docs/stable/generated/torch.logsumexp.html.
    /// </summary>
    public static Tensor logsumexp(Tensor input, long dim, bool keepdim = false) => input.logsumexp(dim, keepdim);

    /// <summary>Cumulative sums along a dimension. See https://pytorch.org/docs/stable/generated/torch.cumsum.html.</summary>
    public static Tensor cumsum(Tensor input, long dim, ScalarType? type = null) => input.cumsum(dim, type);

    /// <summary>The number of non-zero elements. See https://pytorch.org/docs/stable/generated/torch.count_nonzero.html.</summary>
    public static Tensor count_nonzero(Tensor input, long[]? dims = null) => input.count_nonzero(dims);
}
