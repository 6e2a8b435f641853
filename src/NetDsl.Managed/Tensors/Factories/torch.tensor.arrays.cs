using NetDsl.Managed.Operations;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        float[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Inputs.From<float>(rawArray, [rawArray.Length], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        float[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Inputs.From<float>(rawArray, dimensions, dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        double[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Inputs.From<double>(rawArray, [rawArray.Length], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        double[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Inputs.From<double>(rawArray, dimensions, dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        long[] dataArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Inputs.From<long>(dataArray, [dataArray.Length], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        long[] dataArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Inputs.From<long>(dataArray, dimensions, dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        int[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Inputs.From<int>(rawArray, [rawArray.Length], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        int[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Inputs.From<int>(rawArray, dimensions, dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        short[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Inputs.From<short>(rawArray, [rawArray.Length], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        short[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Inputs.From<short>(rawArray, dimensions, dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        sbyte[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Inputs.From<sbyte>(rawArray, [rawArray.Length], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        sbyte[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Inputs.From<sbyte>(rawArray, dimensions, dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        byte[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Inputs.From<byte>(rawArray, [rawArray.Length], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        byte[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Inputs.From<byte>(rawArray, dimensions, dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        bool[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Inputs.From<bool>(rawArray, [rawArray.Length], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        bool[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Inputs.From<bool>(rawArray, dimensions, dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        int[] rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Inputs.From<int>(rawArray, [dim0, dim1, dim2, dim3], dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        Memory<float> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Inputs.From<float>(rawArray.Span, dimensions, dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        Memory<double> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Inputs.From<double>(rawArray.Span, dimensions, dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        Memory<long> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Inputs.From<long>(rawArray.Span, dimensions, dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        Memory<int> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Inputs.From<int>(rawArray.Span, dimensions, dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        Memory<short> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Inputs.From<short>(rawArray.Span, dimensions, dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        Memory<sbyte> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Inputs.From<sbyte>(rawArray.Span, dimensions, dtype, device, requires_grad, names);

    /// <summary>A tensor of the given values, which are copied. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(
        Memory<byte> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Inputs.From<byte>(rawArray.Span, dimensions, dtype, device, requires_grad, names);
}
