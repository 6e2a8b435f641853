using NetDsl.Managed.Operations;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// A tensor full of zeros, with the shape and type of another.
    /// See https://pytorch.org/docs/stable/generated/torch.zeros_like.html.
    /// </summary>
    public static Tensor zeros_like(
        Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Factories.Filled(input.Impl.Sizes, 0, dtype ?? input.dtype, device, requires_grad, names);

    /// <summary>
    /// A tensor full of ones, with the shape and type of another.
    /// See https://pytorch.org/docs/stable/generated/torch.ones_like.html.
    /// </summary>
    public static Tensor ones_like(
        Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Factories.Filled(input.Impl.Sizes, 1, dtype ?? input.dtype, device, requires_grad, names);

    /// <summary>
    /// A tensor with undefined contents, with the shape and type of another.
    /// See https://pytorch.org/docs/stable/generated/torch.empty_like.html.
    /// </summary>
    public static Tensor empty_like(
        Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Factories.Filled(input.Impl.Sizes, null, dtype ?? input.dtype, device, requires_grad, names);

    /// <summary>
    /// A tensor full of one number, with the shape and type of another.
    /// See https://pytorch.org/docs/stable/generated/torch.full_like.html.
    /// </summary>
    public static Tensor full_like(
        Tensor input, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Factories.Filled(input.Impl.Sizes, value, dtype ?? input.dtype, device, requires_grad, names);
}
