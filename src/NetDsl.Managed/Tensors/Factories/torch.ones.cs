using NetDsl.Managed.Operations;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of ones. See https://pytorch.org/docs/stable/generated/torch.ones.html.</summary>
    public static Tensor ones(
        ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Factories.Filled(size, 1.0, dtype, device, requires_grad, names);

    /// <inheritdoc cref="ones(ReadOnlySpan{long}, ScalarType?, Device?, bool, string[])"/>
    public static Tensor ones(
        long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Factories.Filled(size, 1.0, dtype, device, requires_grad, names);

    /// <inheritdoc cref="ones(ReadOnlySpan{long}, ScalarType?, Device?, bool, string[])"/>
    public static Tensor ones(
        long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Factories.Filled([size], 1.0, dtype, device, requires_grad, names);

    /// <inheritdoc cref="ones(ReadOnlySpan{long}, ScalarType?, Device?, bool, string[])"/>
    public static Tensor ones(
        long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Factories.Filled([rows, columns], 1.0, dtype, device, requires_grad, names);

    /// <inheritdoc cref="ones(ReadOnlySpan{long}, ScalarType?, Device?, bool, string[])"/>
    public static Tensor ones(
        long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Factories.Filled([dim0, dim1, dim2], 1.0, dtype, device, requires_grad, names);

    /// <inheritdoc cref="ones(ReadOnlySpan{long}, ScalarType?, Device?, bool, string[])"/>
    public static Tensor ones(
        long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Factories.Filled([dim0, dim1, dim2, dim3], 1.0, dtype, device, requires_grad, names);

    /// <inheritdoc cref="ones(ReadOnlySpan{long}, ScalarType?, Device?, bool, string[])"/>
    public static Tensor ones(
        int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Factories.Filled([size], 1.0, dtype, device, requires_grad, names);

    /// <inheritdoc cref="ones(ReadOnlySpan{long}, ScalarType?, Device?, bool, string[])"/>
    public static Tensor ones(
        int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Factories.Filled([rows, columns], 1.0, dtype, device, requires_grad, names);

    /// <inheritdoc cref="ones(ReadOnlySpan{long}, ScalarType?, Device?, bool, string[])"/>
    public static Tensor ones(
        int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Factories.Filled([dim0, dim1, dim2], 1.0, dtype, device, requires_grad, names);

    /// <inheritdoc cref="ones(ReadOnlySpan{long}, ScalarType?, Device?, bool, string[])"/>
    public static Tensor ones(
        int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Factories.Filled([dim0, dim1, dim2, dim3], 1.0, dtype, device, requires_grad, names);
}
