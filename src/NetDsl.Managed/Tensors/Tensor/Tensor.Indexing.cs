using NetDsl.Managed.Operations;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>A part by numbers, ranges, tensors and so on. Assigning changes the tensor in place.</summary>
        [System.Runtime.CompilerServices.IndexerName("TensorItems")]
        public Tensor this[params TensorIndex[] indices]
        {
            get => TensorIndexing.Get(this, indices);
            set => TensorIndexing.Set(this, indices, value);
        }

        /// <summary>The part at these positions of the first dimensions. Assigning changes the tensor in place.</summary>
        [System.Runtime.CompilerServices.IndexerName("TensorItems")]
        public Tensor this[params Tensor[] indices]
        {
            get => TensorIndexing.Get(this, TensorIndexing.From(indices));
            set => TensorIndexing.Set(this, TensorIndexing.From(indices), value);
        }

        /// <summary>The part at this position of the first dimension. Assigning changes the tensor in place.</summary>
        [System.Runtime.CompilerServices.IndexerName("TensorItems")]
        public Tensor this[long i1]
        {
            get => TensorIndexing.Get(this, [i1]);
            set => TensorIndexing.Set(this, [i1], value);
        }

        /// <summary>The part at these positions of the first dimensions. Assigning changes the tensor in place.</summary>
        [System.Runtime.CompilerServices.IndexerName("TensorItems")]
        public Tensor this[long i1, long i2]
        {
            get => TensorIndexing.Get(this, [i1, i2]);
            set => TensorIndexing.Set(this, [i1, i2], value);
        }

        /// <summary>The part at these positions of the first dimensions. Assigning changes the tensor in place.</summary>
        [System.Runtime.CompilerServices.IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3]
        {
            get => TensorIndexing.Get(this, [i1, i2, i3]);
            set => TensorIndexing.Set(this, [i1, i2, i3], value);
        }

        /// <summary>The part at these positions of the first dimensions. Assigning changes the tensor in place.</summary>
        [System.Runtime.CompilerServices.IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4]
        {
            get => TensorIndexing.Get(this, [i1, i2, i3, i4]);
            set => TensorIndexing.Set(this, [i1, i2, i3, i4], value);
        }

        /// <summary>The part at these positions of the first dimensions. Assigning changes the tensor in place.</summary>
        [System.Runtime.CompilerServices.IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4, long i5]
        {
            get => TensorIndexing.Get(this, [i1, i2, i3, i4, i5]);
            set => TensorIndexing.Set(this, [i1, i2, i3, i4, i5], value);
        }

        /// <summary>The part at these positions of the first dimensions. Assigning changes the tensor in place.</summary>
        [System.Runtime.CompilerServices.IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4, long i5, long i6]
        {
            get => TensorIndexing.Get(this, [i1, i2, i3, i4, i5, i6]);
            set => TensorIndexing.Set(this, [i1, i2, i3, i4, i5, i6], value);
        }

        /// <summary>The part at these positions of the first dimensions. Assigning changes the tensor in place.</summary>
        [System.Runtime.CompilerServices.IndexerName("TensorItems")]
        public Tensor this[params long[] indices]
        {
            get => TensorIndexing.Get(this, TensorIndexing.From(indices));
            set => TensorIndexing.Set(this, TensorIndexing.From(indices), value);
        }

        /// <summary>A part by numbers, ranges, tensors and so on.</summary>
        public Tensor index(params TensorIndex[] indices) => TensorIndexing.Get(this, indices);

        /// <summary>The part at these positions of the first dimensions.</summary>
        public Tensor index(params Tensor[] indices) => TensorIndexing.Get(this, TensorIndexing.From(indices));

        /// <summary>Overwrites a part in place.</summary>
        public Tensor index_put_(Tensor value, params TensorIndex[] indices) => TensorIndexing.Set(this, indices, value);

        /// <summary>Overwrites a part in place, or adds to it.</summary>
        public Tensor index_put_(Tensor value, TensorIndex[] indices, bool accumulate = false) =>
            TensorIndexing.Set(this, indices, value, accumulate);

        /// <summary>Overwrites a part in place.</summary>
        public Tensor index_put_(Tensor value, params Tensor[] indices) =>
            TensorIndexing.Set(this, TensorIndexing.From(indices), value);

        /// <summary>Overwrites a part in place, or adds to it.</summary>
        public Tensor index_put_(Tensor value, Tensor[] indices, bool accumulate = false) =>
            TensorIndexing.Set(this, TensorIndexing.From(indices), value, accumulate);

        /// <summary>Overwrites a part with a number in place.</summary>
        public Tensor index_put_(Scalar value, params TensorIndex[] indices) => TensorIndexing.Set(this, indices, value);

        /// <summary>Overwrites a part with a number in place.</summary>
        public Tensor index_put_(Scalar value, params Tensor[] indices) =>
            TensorIndexing.Set(this, TensorIndexing.From(indices), value);

        /// <summary>
        /// The elements of a dimension at the given positions.
        /// See https://pytorch.org/docs/stable/generated/torch.index_select.html.
        /// </summary>
        public Tensor index_select(long dim, Tensor index) => Indexing.IndexSelect(this, dim, index);

        /// <summary>Adds alpha times the source at positions of a dimension, in place.</summary>
        public Tensor index_add_(long dim, Tensor index, Tensor source, Scalar alpha) =>
            Indexing.AddInto(this, dim, index, source, alpha);

        /// <summary>Overwrites positions of a dimension in place.</summary>
        public Tensor index_copy_(long dim, Tensor index, Tensor source) => Indexing.CopyInto(this, dim, index, source);

        /// <summary>Overwrites positions of a dimension with a number in place.</summary>
        public Tensor index_fill_(long dim, Tensor index, Scalar value) => Indexing.FillInto(this, dim, index, value);

        /// <summary>
        /// One element for each index, along a dimension.
        /// See https://pytorch.org/docs/stable/generated/torch.gather.html.
        /// </summary>
        public Tensor gather(long dim, Tensor index) => Gathering.Apply(this, dim, index);

        /// <summary>Puts one element for each index, along a dimension, in place.</summary>
        public Tensor scatter_(long dim, Tensor index, Tensor src) => Gathering.ScatterInPlace(this, dim, index, src, add: false);

        /// <summary>Adds one element for each index, along a dimension, in place.</summary>
        public Tensor scatter_add_(long dim, Tensor index, Tensor src) => Gathering.ScatterInPlace(this, dim, index, src, add: true);

        /// <summary>A copy with one element put for each index. See https://pytorch.org/docs/stable/generated/torch.scatter.html.</summary>
        public Tensor scatter(long dim, Tensor index, Tensor src) => Gathering.ScatterCopy(this, dim, index, src, add: false);

        /// <summary>
        /// A copy with one element added for each index.
        /// See https://pytorch.org/docs/stable/generated/torch.scatter_add.html.
        /// </summary>
        public Tensor scatter_add(long dim, Tensor index, Tensor src) => Gathering.ScatterCopy(this, dim, index, src, add: true);

        /// <summary>
        /// This tensor where the condition holds, another elsewhere.
        /// See https://pytorch.org/docs/stable/generated/torch.where.html.
        /// </summary>
        public Tensor where(Tensor condition, Tensor y) => Masking.Where(condition, this, y);

        /// <summary>
        /// A copy with a number where the mask is true.
        /// See https://pytorch.org/docs/stable/generated/torch.Tensor.masked_fill.html.
        /// </summary>
        public Tensor masked_fill(Tensor mask, Scalar value) => Masking.FillCopy(this, mask, value);

        /// <summary>Puts a number where the mask is true.</summary>
        public Tensor masked_fill_(Tensor mask, Scalar value) => Masking.FillInPlace(this, mask, value);

        /// <summary>
        /// The elements where the mask is true, as a vector.
        /// See https://pytorch.org/docs/stable/generated/torch.masked_select.html.
        /// </summary>
        public Tensor masked_select(Tensor mask) => Masking.Select(this, mask);

        /// <summary>
        /// The positions of the non-zero elements, one row for each.
        /// See https://pytorch.org/docs/stable/generated/torch.nonzero.html.
        /// </summary>
        public Tensor nonzero() => Masking.Positions(this);

        /// <summary>
        /// The positions of the non-zero elements, one row for each.
        /// See https://pytorch.org/docs/stable/generated/torch.argwhere.html.
        /// </summary>
        public Tensor argwhere() => Masking.Positions(this);

        /// <summary>
        /// The sorted elements along a dimension, and their indices.
        /// See https://pytorch.org/docs/stable/generated/torch.sort.html.
        /// </summary>
        public (Tensor Values, Tensor Indices) sort(long dim = -1, bool descending = false, bool stable = false) =>
            Sorting.Sort(this, dim, descending);

        /// <summary>The indices that sort a dimension. See https://pytorch.org/docs/stable/generated/torch.argsort.html.</summary>
        public Tensor argsort(long dim = -1, bool descending = false) => Sorting.Order(this, Sorting.Dim(this, dim), descending);

        /// <summary>
        /// The k largest or smallest elements along a dimension, and their indices.
        /// See https://pytorch.org/docs/stable/generated/torch.topk.html.
        /// </summary>
        public (Tensor values, Tensor indexes) topk(int k, int dim = -1, bool largest = true, bool sorted = true) =>
            Sorting.Top(this, k, dim, largest);
    }
}
