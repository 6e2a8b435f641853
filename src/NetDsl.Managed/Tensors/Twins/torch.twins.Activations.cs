namespace TorchSharp;

public static partial class torch
{
    /// <summary>1 / (1 + e⁻ˣ). See https://pytorch.org/docs/stable/generated/torch.sigmoid.html.</summary>
    public static Tensor sigmoid(Tensor input) => input.sigmoid();

    /// <summary>1 / (1 + e⁻ˣ), in place.</summary>
    public static Tensor sigmoid_(Tensor input) => input.sigmoid_();

    /// <summary>The hyperbolic tangent. See https://pytorch.org/docs/stable/generated/torch.tanh.html.</summary>
    public static Tensor tanh(Tensor input) => input.tanh();

    /// <summary>The hyperbolic tangent, in place.</summary>
    public static Tensor tanh_(Tensor input) => input.tanh_();

    /// <summary>The softmax along a dimension. See https://pytorch.org/docs/stable/generated/torch.softmax.html.</summary>
    public static Tensor softmax(Tensor input, int dim, ScalarType? dtype = null) => input.softmax(dim, dtype);
}
