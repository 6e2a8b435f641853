using NetDsl.Managed.Operations;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>
        /// The sum of all elements. Integers and booleans are summed in int64.
        /// See https://pytorch.org/docs/stable/generated/torch.sum.html.
        /// </summary>
        public Tensor sum(ScalarType? type = null) => Sum.Apply(this, [], false, type);

        /// <summary>The sum along a dimension. See https://pytorch.org/docs/stable/generated/torch.sum.html.</summary>
        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) => Sum.Apply(this, [dim], keepdim, type);

        /// <summary>The sum along two dimensions. See https://pytorch.org/docs/stable/generated/torch.sum.html.</summary>
        public Tensor sum(long dim0, long dim1, bool keepdim = false, ScalarType? type = null) =>
            Sum.Apply(this, [dim0, dim1], keepdim, type);

        /// <summary>The sum along three dimensions. See https://pytorch.org/docs/stable/generated/torch.sum.html.</summary>
        public Tensor sum(long dim0, long dim1, long dim2, bool keepdim = false, ScalarType? type = null) =>
            Sum.Apply(this, [dim0, dim1, dim2], keepdim, type);

        /// <summary>The sum along dimensions; none means all. See https://pytorch.org/docs/stable/generated/torch.sum.html.</summary>
        public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null) => Sum.Apply(this, dim, keepdim, type);

        /// <summary>The sum along dimensions; none means all. See https://pytorch.org/docs/stable/generated/torch.sum.html.</summary>
        public Tensor sum(ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null) => Sum.Apply(this, dim, keepdim, type);

        /// <summary>The average of all elements. See https://pytorch.org/docs/stable/generated/torch.mean.html.</summary>
        public Tensor mean() => Mean.Apply(this, [], false, null);

        /// <summary>The average along dimensions; none means all. See https://pytorch.org/docs/stable/generated/torch.mean.html.</summary>
        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null) =>
            Mean.Apply(this, dimensions, keepdim, type);

        /// <summary>The product of all elements. See https://pytorch.org/docs/stable/generated/torch.prod.html.</summary>
        public Tensor prod(ScalarType? type = null) => Product.Apply(this, [], false, type);

        /// <summary>The product along a dimension. See https://pytorch.org/docs/stable/generated/torch.prod.html.</summary>
        public Tensor prod(long dim, bool keepdim = false, ScalarType? type = null) => Product.Apply(this, [dim], keepdim, type);

        /// <summary>
        /// The variance of all elements, over n - 1 where unbiased.
        /// See https://pytorch.org/docs/stable/generated/torch.var.html.
        /// </summary>
        public Tensor var(bool unbiased = true) => Mean.Variance(this, [], unbiased, false);

        /// <summary>
        /// The variance along a dimension, over n - 1 where unbiased.
        /// See https://pytorch.org/docs/stable/generated/torch.var.html.
        /// </summary>
        public Tensor var(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Mean.Variance(this, [dim], unbiased, keepdim, type);

        /// <summary>The variance along dimensions. See https://pytorch.org/docs/stable/generated/torch.var.html.</summary>
        public Tensor var(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Mean.Variance(this, dimensions, unbiased, keepdim, type);

        /// <summary>The variance along dimensions. See https://pytorch.org/docs/stable/generated/torch.var.html.</summary>
        public Tensor var(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Mean.Variance(this, dimensions, unbiased, keepdim, type);

        /// <summary>The variance along two dimensions. See https://pytorch.org/docs/stable/generated/torch.var.html.</summary>
        public Tensor var((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Mean.Variance(this, [dim.Item1, dim.Item2], unbiased, keepdim, type);

        /// <summary>The variance along three dimensions. See https://pytorch.org/docs/stable/generated/torch.var.html.</summary>
        public Tensor var((long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Mean.Variance(this, [dim.Item1, dim.Item2, dim.Item3], unbiased, keepdim, type);

        /// <summary>
        /// The standard deviation of all elements, over n - 1 where unbiased.
        /// See https://pytorch.org/docs/stable/generated/torch.std.html.
        /// </summary>
        public Tensor std(bool unbiased = true) => Mean.Deviation(this, [], unbiased, false);

        /// <summary>
        /// The standard deviation along a dimension, over n - 1 where unbiased.
        /// See https://pytorch.org/docs/stable/generated/torch.std.html.
        /// </summary>
        public Tensor std(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Mean.Deviation(this, [dim], unbiased, keepdim, type);

        /// <summary>The standard deviation along dimensions. See https://pytorch.org/docs/stable/generated/torch.std.html.</summary>
        public Tensor std(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Mean.Deviation(this, dimensions, unbiased, keepdim, type);

        /// <summary>The standard deviation along dimensions. See https://pytorch.org/docs/stable/generated/torch.std.html.</summary>
        public Tensor std(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Mean.Deviation(this, dimensions, unbiased, keepdim, type);

        /// <summary>The standard deviation along two dimensions. See https://pytorch.org/docs/stable/generated/torch.std.html.</summary>
        public Tensor std((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Mean.Deviation(this, [dim.Item1, dim.Item2], unbiased, keepdim, type);

        /// <summary>The standard deviation along three dimensions. See https://pytorch.org/docs/stable/generated/torch.std.html.</summary>
        public Tensor std((long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Mean.Deviation(this, [dim.Item1, dim.Item2, dim.Item3], unbiased, keepdim, type);

        /// <summary>The largest element. See https://pytorch.org/docs/stable/generated/torch.max.html.</summary>
        public Tensor max() => Selection.Overall(this, largest: true);

        /// <summary>
        /// The largest elements along a dimension, and their indices.
        /// See https://pytorch.org/docs/stable/generated/torch.max.html.
        /// </summary>
        public (Tensor values, Tensor indexes) max(long dim, bool keepdim = false) =>
            Selection.Along(this, dim, keepdim, largest: true);

        /// <summary>The smallest element. See https://pytorch.org/docs/stable/generated/torch.min.html.</summary>
        public Tensor min() => Selection.Overall(this, largest: false);

        /// <summary>
        /// The smallest elements along a dimension, and their indices.
        /// See https://pytorch.org/docs/stable/generated/torch.min.html.
        /// </summary>
        public (Tensor values, Tensor indexes) min(long dim, bool keepdim = false) =>
            Selection.Along(this, dim, keepdim, largest: false);

        /// <summary>The row-major index of the largest element. See https://pytorch.org/docs/stable/generated/torch.argmax.html.</summary>
        public Tensor argmax() => Selection.Argument(this, null, false, largest: true);

        /// <summary>
        /// The indices of the largest elements along a dimension.
        /// See https://pytorch.org/docs/stable/generated/torch.argmax.html.
        /// </summary>
        public Tensor argmax(long dim, bool keepdim = false) => Selection.Argument(this, dim, keepdim, largest: true);

        /// <summary>The row-major index of the smallest element. See https://pytorch.org/docs/stable/generated/torch.argmin.html.</summary>
        public Tensor argmin() => Selection.Argument(this, null, false, largest: false);

        /// <summary>
        /// The indices of the smallest elements along a dimension.
        /// See https://pytorch.org/docs/stable/generated/torch.argmin.html.
        /// </summary>
        public Tensor argmin(long dim, bool keepdim = false) => Selection.Argument(this, dim, keepdim, largest: false);

        /// <summary>
        /// The largest elements along dimensions; ties share the gradient.
        /// See https://pytorch.org/docs/stable/generated/torch.amax.html.
        /// </summary>
        public Tensor amax(params long[] dims) => Selection.Extreme(this, dims, false, largest: true);

        /// <summary>
        /// The smallest elements along dimensions; ties share the gradient.
        /// See https://pytorch.org/docs/stable/generated/torch.amin.html.
        /// </summary>
        public Tensor amin(params long[] dims) => Selection.Extreme(this, dims, false, largest: false);

        /// <summary>Whether no element is zero. See https://pytorch.org/docs/stable/generated/torch.all.html.</summary>
        public Tensor all() => Truth.All(this, [], false);

        /// <summary>Whether no element along a dimension is zero. See https://pytorch.org/docs/stable/generated/torch.all.html.</summary>
        public Tensor all(long dim, bool keepdim = false) => Truth.All(this, [dim], keepdim);

        /// <summary>Whether an element is not zero. See https://pytorch.org/docs/stable/generated/torch.any.html.</summary>
        public Tensor any() => Truth.Any(this, [], false);

        /// <summary>
        /// Whether an element along a dimension is not zero.
        /// See https://pytorch.org/docs/stable/generated/torch.any.html.
        /// </summary>
        public Tensor any(long dim, bool keepdim = false) => Truth.Any(this, [dim], keepdim);

        /// <summary>The p-norm of all elements. See https://pytorch.org/docs/stable/generated/torch.norm.html.</summary>
        public Tensor norm(float p = 2) => Norms.Apply(this, [], false, p);

        /// <summary>The p-norm along a dimension. See https://pytorch.org/docs/stable/generated/torch.norm.html.</summary>
        public Tensor norm(int dim, bool keepdim = false, float p = 2) => Norms.Apply(this, [dim], keepdim, p);

        /// <summary>
        /// The logarithm of the sum of the exponentials along a dimension.
        /// See https://pytorch.org/docs/stable/generated/torch.logsumexp.html.
        /// </summary>
        public Tensor logsumexp(long dim, bool keepdim = false) => Softmax.LogSumExp(this, dim, keepdim);

        /// <summary>
        /// The softmax along a dimension.
        /// See https://pytorch.org/docs/stable/generated/torch.nn.functional.softmax.html.
        /// </summary>
        public Tensor softmax(long dim, ScalarType? dtype = null) => Softmax.Apply(this, dim, dtype);

        /// <summary>
        /// The logarithm of the softmax.
        /// See https://pytorch.org/docs/stable/generated/torch.nn.functional.log_softmax.html.
        /// </summary>
        public Tensor log_softmax(long dim, ScalarType? dtype = null) => Softmax.ApplyLog(this, dim, dtype);

        /// <summary>Cumulative sums along a dimension. See https://pytorch.org/docs/stable/generated/torch.cumsum.html.</summary>
        public Tensor cumsum(long dim, ScalarType? type = null) => Cumulative.Sum(this, dim, type);

        /// <summary>The number of non-zero elements. See https://pytorch.org/docs/stable/generated/torch.count_nonzero.html.</summary>
        public Tensor count_nonzero(long[]? dims = null) => Truth.Count(this, dims ?? []);
    }
}
