using NetDsl.Managed.Operations;
using NetDsl.Managed.Random;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// A tensor of numbers of the standard normal distribution.
    /// See https://pytorch.org/docs/stable/generated/torch.randn.html.
    /// </summary>
    public static Tensor randn(
        ReadOnlySpan<long> size,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null)
        => Factories.Empty(size, dtype ?? Factories.DefaultType, device, names).normal_(generator: generator).requires_grad_(requires_grad);

    /// <inheritdoc cref="randn(ReadOnlySpan{long}, ScalarType?, Device?, bool, Generator, string[])"/>
    public static Tensor randn(
        long[] size,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null)
        => Factories.Empty(size, dtype ?? Factories.DefaultType, device, names).normal_(generator: generator).requires_grad_(requires_grad);

    /// <inheritdoc cref="randn(ReadOnlySpan{long}, ScalarType?, Device?, bool, Generator, string[])"/>
    public static Tensor randn(
        long size,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null)
        => Factories.Empty([size], dtype ?? Factories.DefaultType, device, names)
            .normal_(generator: generator)
            .requires_grad_(requires_grad);

    /// <inheritdoc cref="randn(ReadOnlySpan{long}, ScalarType?, Device?, bool, Generator, string[])"/>
    public static Tensor randn(
        long rows, long columns,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null)
        => Factories.Empty([rows, columns], dtype ?? Factories.DefaultType, device, names)
            .normal_(generator: generator)
            .requires_grad_(requires_grad);

    /// <inheritdoc cref="randn(ReadOnlySpan{long}, ScalarType?, Device?, bool, Generator, string[])"/>
    public static Tensor randn(
        long dim0, long dim1, long dim2,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null)
        => Factories.Empty([dim0, dim1, dim2], dtype ?? Factories.DefaultType, device, names)
            .normal_(generator: generator)
            .requires_grad_(requires_grad);

    /// <inheritdoc cref="randn(ReadOnlySpan{long}, ScalarType?, Device?, bool, Generator, string[])"/>
    public static Tensor randn(
        long dim0, long dim1, long dim2, long dim3,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null)
        => Factories.Empty([dim0, dim1, dim2, dim3], dtype ?? Factories.DefaultType, device, names)
            .normal_(generator: generator)
            .requires_grad_(requires_grad);

    /// <inheritdoc cref="randn(ReadOnlySpan{long}, ScalarType?, Device?, bool, Generator, string[])"/>
    public static Tensor randn(
        int size,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null)
        => Factories.Empty([size], dtype ?? Factories.DefaultType, device, names)
            .normal_(generator: generator)
            .requires_grad_(requires_grad);

    /// <inheritdoc cref="randn(ReadOnlySpan{long}, ScalarType?, Device?, bool, Generator, string[])"/>
    public static Tensor randn(
        int rows, int columns,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null)
        => Factories.Empty([rows, columns], dtype ?? Factories.DefaultType, device, names)
            .normal_(generator: generator)
            .requires_grad_(requires_grad);

    /// <inheritdoc cref="randn(ReadOnlySpan{long}, ScalarType?, Device?, bool, Generator, string[])"/>
    public static Tensor randn(
        int dim0, int dim1, int dim2,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null)
        => Factories.Empty([dim0, dim1, dim2], dtype ?? Factories.DefaultType, device, names)
            .normal_(generator: generator)
            .requires_grad_(requires_grad);

    /// <inheritdoc cref="randn(ReadOnlySpan{long}, ScalarType?, Device?, bool, Generator, string[])"/>
    public static Tensor randn(
        int dim0, int dim1, int dim2, int dim3,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null)
        => Factories.Empty([dim0, dim1, dim2, dim3], dtype ?? Factories.DefaultType, device, names)
            .normal_(generator: generator)
            .requires_grad_(requires_grad);

    /// <summary>A tensor of another one's shape with numbers of the standard normal distribution.</summary>
    public static Tensor randn_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
        => input.randn_like(dtype, device, requires_grad);

    /// <summary>One number of the standard normal distribution.</summary>
    public static double randn_float(Generator? generator = null)
    {
        Span<double> one = stackalloc double[1];
        ContinuousDraws.Normal(TensorDraws.Source(generator), one, 0, 1);
        return one[0];
    }

    /// <summary>A tensor of normally distributed numbers. See https://pytorch.org/docs/stable/generated/torch.normal.html.</summary>
    public static Tensor normal(
        double mean, double std, ReadOnlySpan<long> size,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null)
        => Factories.Empty(size, dtype ?? Factories.DefaultType, device, names).normal_(mean, std, generator).requires_grad_(requires_grad);
}
