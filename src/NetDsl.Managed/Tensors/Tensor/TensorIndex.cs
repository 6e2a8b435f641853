namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// One part of an index: a number, a range, a tensor, and so on.
    /// See https://pytorch.org/cppdocs/notes/tensor_indexing.html.
    /// </summary>
    public struct TensorIndex
    {
        /// <summary>A new dimension of size 1: None in Python.</summary>
        public static TensorIndex None = new(Kinds.None);

        /// <summary>The same as <see cref="None"/>.</summary>
        public static TensorIndex Null = new(Kinds.None);

        /// <summary>All remaining dimensions: … in Python.</summary>
        public static TensorIndex Ellipsis = new(Kinds.Ellipsis);

        /// <summary>The whole dimension: : in Python.</summary>
        public static TensorIndex Colon = new(Kinds.Slice);

        private TensorIndex(Kinds kind, long start = 0, long stop = long.MaxValue, long step = 1, Tensor? picked = null)
        {
            Kind = kind;
            Start = start;
            Stop = stop;
            Step = step;
            Picked = picked;
        }

        internal enum Kinds
        {
            None,
            Ellipsis,
            Single,
            Slice,
            Bool,
            Tensor,
        }

        internal Kinds Kind { get; }

        internal long Start { get; }

        internal long Stop { get; }

        internal long Step { get; }

        internal Tensor? Picked { get; }

        internal readonly bool Truth => Start != 0;

        /// <summary>The number of dimensions that this part indexes.</summary>
        internal readonly int Consumes => Kind switch
        {
            Kinds.Single or Kinds.Slice => 1,
            Kinds.Tensor => Picked!.dtype is ScalarType.Bool or ScalarType.Byte ? (int)Picked.ndim : 1,
            _ => 0,
        };

        /// <summary>Elements start, start + step, … before stop: start:stop:step in Python. Negative ends count from the end.</summary>
        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) =>
            new(Kinds.Slice, start ?? 0, stop ?? long.MaxValue, step ?? 1);

        /// <summary>Elements start, start + 1, … before stop.</summary>
        public static TensorIndex Slice((int? start, int? end) range) => Slice(range.start, range.end);

        /// <summary>The elements of a .NET range.</summary>
        public static TensorIndex Slice(Range range) => Slice(
            range.Start.IsFromEnd ? (range.Start.Value == 0 ? long.MaxValue : -range.Start.Value) : range.Start.Value,
            range.End.IsFromEnd ? (range.End.Value == 0 ? null : -range.End.Value) : range.End.Value);

        /// <summary>A new dimension of size 1 (true) or 0 (false).</summary>
        public static TensorIndex Bool(bool value) => new(Kinds.Bool, value ? 1 : 0);

        /// <summary>One index, which removes the dimension; null inserts a new dimension.</summary>
        public static TensorIndex Single(long? index) => index is { } i ? new(Kinds.Single, i) : None;

        /// <summary>Advanced indexing: positions, or a boolean mask.</summary>
        public static TensorIndex Tensor(Tensor tensor) => new(Kinds.Tensor, picked: tensor);

        /// <summary>One index, which removes the dimension.</summary>
        public static implicit operator TensorIndex(long value) => Single(value);

        /// <summary>One index, which removes the dimension.</summary>
        public static implicit operator TensorIndex(Index index) => Single(index.IsFromEnd ? -index.Value : index.Value);

        /// <summary>The elements of a .NET range.</summary>
        public static implicit operator TensorIndex(Range range) => Slice(range);

        /// <summary>Elements start, start + 1, … before stop.</summary>
        public static implicit operator TensorIndex((int? start, int? end) range) => Slice(range);
    }
}
