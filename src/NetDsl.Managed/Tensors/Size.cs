using System.Collections;
using NetDsl.Managed.Storage;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The sizes of a tensor's dimensions. See https://pytorch.org/docs/stable/size.html.</summary>
    public partial struct Size : IEnumerable<long>
    {
        /// <summary>No dimensions.</summary>
        public static Size Empty = new(Array.Empty<long>());

        private readonly long[]? _shape;

        /// <summary>A shape of the given sizes, which are copied.</summary>
        public Size(long[] shape) => _shape = (long[])shape.Clone();

        /// <summary>A shape of the given sizes.</summary>
        public Size(IEnumerable<long> shape) => _shape = [.. shape];

        /// <summary>A shape of the given sizes.</summary>
        public Size(int[] shape) => _shape = Array.ConvertAll(shape, size => (long)size);

        /// <summary>A shape of one dimension.</summary>
        public Size(long size) => _shape = [size];

        /// <summary>A shape of one dimension.</summary>
        public Size(int size) => _shape = [size];

        /// <summary>The sizes.</summary>
        public readonly long[] Shape => _shape ?? [];

        /// <summary>The number of dimensions.</summary>
        public readonly int Length => Shape.Length;

        /// <summary>Whether there are no dimensions.</summary>
        public readonly bool IsEmpty => Length == 0;

        /// <summary>Whether there are no dimensions: the shape of a scalar.</summary>
        public readonly bool IsScalar => Length == 0;

        /// <summary>The size of a dimension.</summary>
        public readonly long this[int idx] => Shape[idx];

        /// <summary>The size of a dimension.</summary>
        public readonly long this[long idx] => Shape[idx];

        /// <summary>The number of elements of a tensor of this shape.</summary>
        public readonly long numel() => Shapes.Count(Shape);

        /// <summary>The dimensions from <paramref name="first"/> on, before <paramref name="next"/>.</summary>
        public readonly Size Slice(int first, int next) => new(Shape[first..next]);

        /// <summary>The first sizes, as many as given.</summary>
        public readonly IEnumerable<long> Take(int i) => Shape.Take(i);

        /// <summary>Enumerates the sizes.</summary>
        public readonly IEnumerator<long> GetEnumerator() => ((IEnumerable<long>)Shape).GetEnumerator();

        readonly IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        /// <summary>The dimensions of both, one after the other.</summary>
        public static Size operator +(Size left, Size right) => new([.. left.Shape, .. right.Shape]);

        /// <summary>The dimensions of both, one after the other.</summary>
        public static Size operator +(Size left, IEnumerable<long> right) => new([.. left.Shape, .. right]);

        /// <summary>Whether both have the same sizes.</summary>
        public static bool operator ==(Size left, Size right) => left.Shape.AsSpan().SequenceEqual(right.Shape);

        /// <summary>Whether the sizes differ.</summary>
        public static bool operator !=(Size left, Size right) => !(left == right);

        /// <summary>A shape of one dimension.</summary>
        public static implicit operator Size(long size) => new(size);

        /// <summary>A shape of the given sizes.</summary>
        public static implicit operator Size(long[] size) => new(size);

        /// <summary>Whether the other object is a shape of the same sizes.</summary>
        public override readonly bool Equals(object? obj) => obj is Size other && this == other;

        /// <summary>A hash code of the sizes.</summary>
        public override readonly int GetHashCode()
        {
            var hash = new HashCode();
            foreach (var size in Shape)
            {
                hash.Add(size);
            }
            return hash.ToHashCode();
        }
    }
}
