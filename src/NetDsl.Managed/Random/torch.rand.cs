using NetDsl.Managed.Operations;
using NetDsl.Managed.Random;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of numbers from [0, 1). See https://pytorch.org/docs/stable/generated/torch.rand.html.</summary>
    public static Tensor rand(
        ReadOnlySpan<long> size,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null)
        => Factories.Empty(size, dtype ?? Factories.DefaultType, device, names).uniform_(0, 1, generator).requires_grad_(requires_grad);

    /// <inheritdoc cref="rand(ReadOnlySpan{long}, ScalarType?, Device?, bool, Generator, string[])"/>
    public static Tensor rand(
        long[] size,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null)
        => Factories.Empty(size, dtype ?? Factories.DefaultType, device, names).uniform_(0, 1, generator).requires_grad_(requires_grad);

    /// <inheritdoc cref="rand(ReadOnlySpan{long}, ScalarType?, Device?, bool, Generator, string[])"/>
    public static Tensor rand(
        long size,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null)
        => Factories.Empty([size], dtype ?? Factories.DefaultType, device, names).uniform_(0, 1, generator).requires_grad_(requires_grad);

    /// <inheritdoc cref="rand(ReadOnlySpan{long}, ScalarType?, Device?, bool, Generator, string[])"/>
    public static Tensor rand(
        long rows, long columns,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null)
        => Factories.Empty([rows, columns], dtype ?? Factories.DefaultType, device, names)
            .uniform_(0, 1, generator)
            .requires_grad_(requires_grad);

    /// <inheritdoc cref="rand(ReadOnlySpan{long}, ScalarType?, Device?, bool, Generator, string[])"/>
    public static Tensor rand(
        long dim0, long dim1, long dim2,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null)
        => Factories.Empty([dim0, dim1, dim2], dtype ?? Factories.DefaultType, device, names)
            .uniform_(0, 1, generator)
            .requires_grad_(requires_grad);

    /// <inheritdoc cref="rand(ReadOnlySpan{long}, ScalarType?, Device?, bool, Generator, string[])"/>
    public static Tensor rand(
        long dim0, long dim1, long dim2, long dim3,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null)
        => Factories.Empty([dim0, dim1, dim2, dim3], dtype ?? Factories.DefaultType, device, names)
            .uniform_(0, 1, generator)
            .requires_grad_(requires_grad);

    /// <inheritdoc cref="rand(ReadOnlySpan{long}, ScalarType?, Device?, bool, Generator, string[])"/>
    public static Tensor rand(
        int size,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null)
        => Factories.Empty([size], dtype ?? Factories.DefaultType, device, names).uniform_(0, 1, generator).requires_grad_(requires_grad);

    /// <inheritdoc cref="rand(ReadOnlySpan{long}, ScalarType?, Device?, bool, Generator, string[])"/>
    public static Tensor rand(
        int rows, int columns,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null)
        => Factories.Empty([rows, columns], dtype ?? Factories.DefaultType, device, names)
            .uniform_(0, 1, generator)
            .requires_grad_(requires_grad);

    /// <inheritdoc cref="rand(ReadOnlySpan{long}, ScalarType?, Device?, bool, Generator, string[])"/>
    public static Tensor rand(
        int dim0, int dim1, int dim2,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null)
        => Factories.Empty([dim0, dim1, dim2], dtype ?? Factories.DefaultType, device, names)
            .uniform_(0, 1, generator)
            .requires_grad_(requires_grad);

    /// <inheritdoc cref="rand(ReadOnlySpan{long}, ScalarType?, Device?, bool, Generator, string[])"/>
    public static Tensor rand(
        int dim0, int dim1, int dim2, int dim3,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null)
        => Factories.Empty([dim0, dim1, dim2, dim3], dtype ?? Factories.DefaultType, device, names)
            .uniform_(0, 1, generator)
            .requires_grad_(requires_grad);

    /// <summary>A tensor of another one's shape with numbers from [0, 1).</summary>
    public static Tensor rand_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
        => input.rand_like(dtype, device, requires_grad);

    /// <summary>One number from [0, 1).</summary>
    public static double rand_float(Generator? generator = null)
    {
        Span<double> one = stackalloc double[1];
        ContinuousDraws.Uniform(TensorDraws.Source(generator), one, 0, 1);
        return one[0];
    }
}
