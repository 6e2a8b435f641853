using NetDsl.Managed.Operations;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>start, start + step, … before stop. See https://pytorch.org/docs/stable/generated/torch.arange.html.</summary>
    public static Tensor arange(
        Scalar start, Scalar stop, Scalar step, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Sequences.Arange(start, stop, step, dtype, device, requires_grad);

    /// <summary>start, start + 1, … before stop. See https://pytorch.org/docs/stable/generated/torch.arange.html.</summary>
    public static Tensor arange(
        Scalar start, Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Sequences.Arange(start, stop, 1, dtype, device, requires_grad);

    /// <summary>0, 1, … before stop. See https://pytorch.org/docs/stable/generated/torch.arange.html.</summary>
    public static Tensor arange(Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Sequences.Arange(0, stop, 1, dtype, device, requires_grad);

    /// <summary>
    /// Evenly spaced values from start to end, both included.
    /// See https://pytorch.org/docs/stable/generated/torch.linspace.html.
    /// </summary>
    public static Tensor linspace(
        double start, double end, long steps, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Sequences.Linspace(start, end, steps, dtype, device, requires_grad);

    /// <summary>Ones on the diagonal, zeros elsewhere. See https://pytorch.org/docs/stable/generated/torch.eye.html.</summary>
    public static Tensor eye(
        long rows, long columns = -1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Sequences.Eye(rows, columns, dtype, device, requires_grad, names);
}
