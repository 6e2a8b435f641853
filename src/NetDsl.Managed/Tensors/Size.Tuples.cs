namespace TorchSharp;

public static partial class torch
{
    public partial struct Size
    {
        /// <summary>A shape of 2 dimensions.</summary>
        public Size((long, long) size)
            : this([size.Item1, size.Item2])
        {
        }

        /// <summary>A shape of 3 dimensions.</summary>
        public Size((long, long, long) size)
            : this([size.Item1, size.Item2, size.Item3])
        {
        }

        /// <summary>A shape of 4 dimensions.</summary>
        public Size((long, long, long, long) size)
            : this([size.Item1, size.Item2, size.Item3, size.Item4])
        {
        }

        /// <summary>A shape of 5 dimensions.</summary>
        public Size((long, long, long, long, long) size)
            : this([size.Item1, size.Item2, size.Item3, size.Item4, size.Item5])
        {
        }

        /// <summary>A shape of 6 dimensions.</summary>
        public Size((long, long, long, long, long, long) size)
            : this([size.Item1, size.Item2, size.Item3, size.Item4, size.Item5, size.Item6])
        {
        }

        /// <summary>A shape of 2 dimensions.</summary>
        public Size((int, int) size)
            : this([size.Item1, size.Item2])
        {
        }

        /// <summary>A shape of 3 dimensions.</summary>
        public Size((int, int, int) size)
            : this([size.Item1, size.Item2, size.Item3])
        {
        }

        /// <summary>A shape of 4 dimensions.</summary>
        public Size((int, int, int, int) size)
            : this([size.Item1, size.Item2, size.Item3, size.Item4])
        {
        }

        /// <summary>A shape of 5 dimensions.</summary>
        public Size((int, int, int, int, int) size)
            : this([size.Item1, size.Item2, size.Item3, size.Item4, size.Item5])
        {
        }

        /// <summary>A shape of 6 dimensions.</summary>
        public Size((int, int, int, int, int, int) size)
            : this([size.Item1, size.Item2, size.Item3, size.Item4, size.Item5, size.Item6])
        {
        }

        /// <summary>A shape of 2 dimensions.</summary>
        public static implicit operator Size((long, long) size) => new(size);

        /// <summary>A shape of 3 dimensions.</summary>
        public static implicit operator Size((long, long, long) size) => new(size);

        /// <summary>A shape of 4 dimensions.</summary>
        public static implicit operator Size((long, long, long, long) size) => new(size);

        /// <summary>A shape of 5 dimensions.</summary>
        public static implicit operator Size((long, long, long, long, long) size) => new(size);

        /// <summary>A shape of 6 dimensions.</summary>
        public static implicit operator Size((long, long, long, long, long, long) size) => new(size);
    }
}
