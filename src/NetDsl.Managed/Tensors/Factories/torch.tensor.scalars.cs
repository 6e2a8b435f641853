using NetDsl.Managed.Operations;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor without dimensions. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(float scalar, Device? device = null, bool requires_grad = false) =>
        Inputs.From<float>([scalar], [], null, device, requires_grad, null);

    /// <summary>A tensor without dimensions. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(double scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Inputs.From<double>([scalar], [], dtype, device, requires_grad, null);

    /// <summary>A tensor without dimensions. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(long scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Inputs.From<long>([scalar], [], dtype, device, requires_grad, null);

    /// <summary>A tensor without dimensions. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(int scalar, Device? device = null, bool requires_grad = false) =>
        Inputs.From<int>([scalar], [], null, device, requires_grad, null);

    /// <summary>A tensor without dimensions. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(short scalar, Device? device = null, bool requires_grad = false) =>
        Inputs.From<short>([scalar], [], null, device, requires_grad, null);

    /// <summary>A tensor without dimensions. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(sbyte scalar, Device? device = null, bool requires_grad = false) =>
        Inputs.From<sbyte>([scalar], [], null, device, requires_grad, null);

    /// <summary>A tensor without dimensions. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(byte scalar, Device? device = null, bool requires_grad = false) =>
        Inputs.From<byte>([scalar], [], null, device, requires_grad, null);

    /// <summary>A tensor without dimensions. See https://pytorch.org/docs/stable/generated/torch.tensor.html.</summary>
    public static Tensor tensor(bool scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Inputs.From<bool>([scalar], [], dtype, device, requires_grad, null);
}
