using NetDsl.Managed.Operations;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// A tensor of the given values, which are copied.
    /// See https://pytorch.org/docs/stable/generated/torch.as_tensor.html.
    /// </summary>
    public static Tensor as_tensor(float[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        Inputs.From<float>(rawArray, [rawArray.Length], dtype, device, false, null);

    /// <summary>
    /// A tensor of the given values, which are copied.
    /// See https://pytorch.org/docs/stable/generated/torch.as_tensor.html.
    /// </summary>
    public static Tensor as_tensor(IList<float> rawArray, ScalarType? dtype = null, Device? device = null) =>
        Inputs.From(rawArray, [rawArray.Count], dtype, device, false, null);

    /// <summary>
    /// A tensor of the given values, which are copied.
    /// See https://pytorch.org/docs/stable/generated/torch.as_tensor.html.
    /// </summary>
    public static Tensor as_tensor(double[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        Inputs.From<double>(rawArray, [rawArray.Length], dtype, device, false, null);

    /// <summary>
    /// A tensor of the given values, which are copied.
    /// See https://pytorch.org/docs/stable/generated/torch.as_tensor.html.
    /// </summary>
    public static Tensor as_tensor(IList<double> rawArray, ScalarType? dtype = null, Device? device = null) =>
        Inputs.From(rawArray, [rawArray.Count], dtype, device, false, null);

    /// <summary>
    /// A tensor of the given values, which are copied.
    /// See https://pytorch.org/docs/stable/generated/torch.as_tensor.html.
    /// </summary>
    public static Tensor as_tensor(long[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        Inputs.From<long>(rawArray, [rawArray.Length], dtype, device, false, null);

    /// <summary>
    /// A tensor of the given values, which are copied.
    /// See https://pytorch.org/docs/stable/generated/torch.as_tensor.html.
    /// </summary>
    public static Tensor as_tensor(IList<long> rawArray, ScalarType? dtype = null, Device? device = null) =>
        Inputs.From(rawArray, [rawArray.Count], dtype, device, false, null);

    /// <summary>
    /// A tensor of the given values, which are copied.
    /// See https://pytorch.org/docs/stable/generated/torch.as_tensor.html.
    /// </summary>
    public static Tensor as_tensor(int[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        Inputs.From<int>(rawArray, [rawArray.Length], dtype, device, false, null);

    /// <summary>
    /// A tensor of the given values, which are copied.
    /// See https://pytorch.org/docs/stable/generated/torch.as_tensor.html.
    /// </summary>
    public static Tensor as_tensor(IList<int> rawArray, ScalarType? dtype = null, Device? device = null) =>
        Inputs.From(rawArray, [rawArray.Count], dtype, device, false, null);

    /// <summary>
    /// A tensor of the given values, which are copied.
    /// See https://pytorch.org/docs/stable/generated/torch.as_tensor.html.
    /// </summary>
    public static Tensor as_tensor(short[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        Inputs.From<short>(rawArray, [rawArray.Length], dtype, device, false, null);

    /// <summary>
    /// A tensor of the given values, which are copied.
    /// See https://pytorch.org/docs/stable/generated/torch.as_tensor.html.
    /// </summary>
    public static Tensor as_tensor(IList<short> rawArray, ScalarType? dtype = null, Device? device = null) =>
        Inputs.From(rawArray, [rawArray.Count], dtype, device, false, null);

    /// <summary>
    /// A tensor of the given values, which are copied.
    /// See https://pytorch.org/docs/stable/generated/torch.as_tensor.html.
    /// </summary>
    public static Tensor as_tensor(sbyte[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        Inputs.From<sbyte>(rawArray, [rawArray.Length], dtype, device, false, null);

    /// <summary>
    /// A tensor of the given values, which are copied.
    /// See https://pytorch.org/docs/stable/generated/torch.as_tensor.html.
    /// </summary>
    public static Tensor as_tensor(IList<sbyte> rawArray, ScalarType? dtype = null, Device? device = null) =>
        Inputs.From(rawArray, [rawArray.Count], dtype, device, false, null);

    /// <summary>
    /// A tensor of the given values, which are copied.
    /// See https://pytorch.org/docs/stable/generated/torch.as_tensor.html.
    /// </summary>
    public static Tensor as_tensor(byte[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        Inputs.From<byte>(rawArray, [rawArray.Length], dtype, device, false, null);

    /// <summary>
    /// A tensor of the given values, which are copied.
    /// See https://pytorch.org/docs/stable/generated/torch.as_tensor.html.
    /// </summary>
    public static Tensor as_tensor(IList<byte> rawArray, ScalarType? dtype = null, Device? device = null) =>
        Inputs.From(rawArray, [rawArray.Count], dtype, device, false, null);

    /// <summary>
    /// A tensor of the given values, which are copied.
    /// See https://pytorch.org/docs/stable/generated/torch.as_tensor.html.
    /// </summary>
    public static Tensor as_tensor(bool[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        Inputs.From<bool>(rawArray, [rawArray.Length], dtype, device, false, null);

    /// <summary>
    /// A tensor of the given values, which are copied.
    /// See https://pytorch.org/docs/stable/generated/torch.as_tensor.html.
    /// </summary>
    public static Tensor as_tensor(IList<bool> rawArray, ScalarType? dtype = null, Device? device = null) =>
        Inputs.From(rawArray, [rawArray.Count], dtype, device, false, null);
}
