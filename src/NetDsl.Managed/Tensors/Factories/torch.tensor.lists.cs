using NetDsl.Managed.Operations;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        IList<float> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Inputs.From(rawArray, [rawArray.Count], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        IList<float> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Inputs.From(rawArray, dimensions, dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        IList<float> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Inputs.From(rawArray, [rows, columns], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        IList<float> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Inputs.From(rawArray, [dim0, dim1, dim2], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        IList<float> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Inputs.From(rawArray, [dim0, dim1, dim2, dim3], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        IList<double> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Inputs.From(rawArray, [rawArray.Count], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        IList<double> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Inputs.From(rawArray, [rows, columns], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        IList<double> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Inputs.From(rawArray, [dim0, dim1, dim2], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        IList<double> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Inputs.From(rawArray, [dim0, dim1, dim2, dim3], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        IList<long> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Inputs.From(rawArray, [rawArray.Count], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        IList<long> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Inputs.From(rawArray, dimensions, dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        IList<long> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Inputs.From(rawArray, [rows, columns], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        IList<long> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Inputs.From(rawArray, [dim0, dim1, dim2], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        IList<long> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Inputs.From(rawArray, [dim0, dim1, dim2, dim3], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        IList<int> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Inputs.From(rawArray, [rawArray.Count], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        IList<int> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Inputs.From(rawArray, dimensions, dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        IList<int> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Inputs.From(rawArray, [rows, columns], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        IList<int> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Inputs.From(rawArray, [dim0, dim1, dim2], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        IList<short> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Inputs.From(rawArray, [rawArray.Count], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        IList<short> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Inputs.From(rawArray, dimensions, dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        IList<short> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Inputs.From(rawArray, [rows, columns], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        IList<short> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Inputs.From(rawArray, [dim0, dim1, dim2], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        IList<short> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Inputs.From(rawArray, [dim0, dim1, dim2, dim3], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        IList<sbyte> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Inputs.From(rawArray, [rawArray.Count], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        IList<sbyte> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Inputs.From(rawArray, dimensions, dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        IList<sbyte> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Inputs.From(rawArray, [rows, columns], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        IList<sbyte> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Inputs.From(rawArray, [dim0, dim1, dim2], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        IList<sbyte> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Inputs.From(rawArray, [dim0, dim1, dim2, dim3], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        IList<byte> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Inputs.From(rawArray, [rawArray.Count], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        IList<byte> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Inputs.From(rawArray, dimensions, dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        IList<byte> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Inputs.From(rawArray, [rows, columns], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        IList<byte> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Inputs.From(rawArray, [dim0, dim1, dim2], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        IList<byte> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Inputs.From(rawArray, [dim0, dim1, dim2, dim3], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        IList<bool> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Inputs.From(rawArray, [rawArray.Count], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        IList<bool> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Inputs.From(rawArray, dimensions, dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        IList<bool> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Inputs.From(rawArray, [rows, columns], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        IList<bool> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Inputs.From(rawArray, [dim0, dim1, dim2], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        IList<bool> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Inputs.From(rawArray, [dim0, dim1, dim2, dim3], dtype, device, requires_grad, names);
}
