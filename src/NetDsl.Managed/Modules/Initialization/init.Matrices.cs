using NetDsl.Managed.Storage;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class init
        {
            /// <summary>Fills with the identity matrix.</summary>
            /// <exception cref="ArgumentException">The tensor is no matrix.</exception>
            public static Tensor eye_(Tensor tensor)
            {
                var sizes = Matrix(tensor, "eye_");
                return Set(tensor, (row, column) => row == column ? 1 : 0, sizes[0], sizes[1]);
            }

            /// <summary>Fills convolution weights so that they pass as many input channels as possible unchanged.</summary>
            /// <param name="tensor">Weights (out, in, …) of three, four or five dimensions.</param>
            /// <exception cref="ArgumentException">The tensor has other dimensions.</exception>
            public static Tensor dirac_(Tensor tensor)
            {
                var sizes = tensor.Impl.Sizes;
                if (sizes.Length is < 3 or > 5)
                {
                    throw new ArgumentException("Only tensors with 3, 4, or 5 dimensions are supported");
                }
                long middle = 0;
                foreach (var size in sizes.AsSpan(2))
                {
                    middle = middle * size + size / 2;
                }
                var field = Shapes.Count(sizes.AsSpan(2));
                return Set(tensor, (row, column) => column / field == row && column % field == middle ? 1 : 0, sizes[0], sizes[1] * field);
            }

            /// <summary>Fills a matrix with normal values, and sets a fraction of each column to zero.</summary>
            /// <param name="tensor">A matrix.</param>
            /// <param name="sparsity">The fraction of zeros in each column, 0…1.</param>
            /// <param name="std">The deviation of the values.</param>
            /// <exception cref="ArgumentException">The tensor is no matrix.</exception>
            public static Tensor sparse_(Tensor tensor, double sparsity, double std = 0.01)
            {
                var sizes = Matrix(tensor, "sparse_");
                normal_(tensor, 0, std);
                var zeros = (int)Math.Ceiling(sparsity * sizes[0]);
                var empty = new bool[sizes[0], sizes[1]];
                for (long column = 0; column < sizes[1]; column++)
                {
                    using var rows = randperm(sizes[0]);
                    foreach (var row in rows.Impl.Span<long>()[..zeros])
                    {
                        empty[row, column] = true;
                    }
                }
                var values = Values(tensor);
                return Set(tensor, (row, column) => empty[row, column] ? 0 : values[row * sizes[1] + column], sizes[0], sizes[1]);
            }

            /// <summary>Fills with rows or columns, whichever are fewer, that are orthogonal to each other.</summary>
            /// <param name="tensor">Weights of at least two dimensions; those after the first count as one.</param>
            /// <param name="gain">Their length.</param>
            /// <exception cref="ArgumentException">The tensor has fewer than two dimensions.</exception>
            public static Tensor orthogonal_(Tensor tensor, double gain = 1)
            {
                var sizes = tensor.Impl.Sizes;
                if (sizes.Length < 2)
                {
                    throw new ArgumentException("Only tensors with 2 or more dimensions are supported");
                }
                var (rows, columns) = (sizes[0], Shapes.Count(sizes.AsSpan(1)));
                using var normal = randn([rows, columns], tensor.dtype);
                var values = Values(normal);
                var wide = rows < columns;
                var (count, length) = wide ? (rows, columns) : (columns, rows);
                var vectors = new double[count][];
                for (var i = 0; i < count; i++)
                {
                    vectors[i] = new double[length];
                    for (var k = 0; k < length; k++)
                    {
                        vectors[i][k] = values[wide ? i * columns + k : k * columns + i];
                    }
                    Orthogonalize(vectors.AsSpan(0, i), vectors[i]);
                }
                return Set(tensor, (row, column) => gain * (wide ? vectors[row][column] : vectors[column][row]), rows, columns);
            }

            /// <summary>Orthonormalizes a vector against the previous ones (Gram and Schmidt).</summary>
            private static void Orthogonalize(ReadOnlySpan<double[]> before, double[] vector)
            {
                // Twice: the first pass leaves rounding errors where the remaining vector is small.
                for (var pass = 0; pass < 2; pass++)
                {
                    foreach (var other in before)
                    {
                        var shared = System.Numerics.Tensors.TensorPrimitives.Dot<double>(vector, other);
                        for (var k = 0; k < vector.Length; k++)
                        {
                            vector[k] -= shared * other[k];
                        }
                    }
                }
                var norm = System.Numerics.Tensors.TensorPrimitives.Norm<double>(vector);
                for (var k = 0; k < vector.Length; k++)
                {
                    vector[k] /= norm;
                }
            }

            private static long[] Matrix(Tensor tensor, string function) => tensor.Dimensions == 2
                ? tensor.Impl.Sizes
                : throw new ArgumentException($"Only tensors with 2 dimensions are supported by {function}");

            private static double[] Values(Tensor tensor)
            {
                using var _ = no_grad();
                using var wide = tensor.detach().to(ScalarType.Float64).contiguous();
                return wide.Impl.Span<double>().ToArray();
            }

            private static Tensor Set(Tensor tensor, Func<long, long, double> value, long rows, long columns)
            {
                using var _ = no_grad();
                using var values = empty(tensor.Impl.Sizes, ScalarType.Float64);
                var span = values.Impl.Span<double>();
                for (long row = 0; row < rows; row++)
                {
                    for (long column = 0; column < columns; column++)
                    {
                        span[(int)(row * columns + column)] = value(row, column);
                    }
                }
                tensor.copy_(values);
                return tensor;
            }
        }
    }
}
