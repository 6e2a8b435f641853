namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// This tensor plus value times the product of two others.
    /// See https://pytorch.org/docs/stable/generated/torch.addcmul.html.
    /// </summary>
    public static Tensor addcmul(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) =>
        input.addcmul(tensor1, tensor2, value);

    /// <summary>Adds value times a product in place.</summary>
    public static Tensor addcmul_(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) =>
        input.addcmul_(tensor1, tensor2, value);

    /// <summary>This tensor plus value times a quotient. See https://pytorch.org/docs/stable/generated/torch.addcdiv.html.</summary>
    public static Tensor addcdiv(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) =>
        input.addcdiv(tensor1, tensor2, value);

    /// <summary>Adds value times a quotient in place.</summary>
    public static Tensor addcdiv_(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) =>
        input.addcdiv_(tensor1, tensor2, value);

    /// <summary>
    /// Linear interpolation towards another tensor by a weight.
    /// See https://pytorch.org/docs/stable/generated/torch.lerp.html.
    /// </summary>
    public static Tensor lerp(Tensor input, Tensor end, Tensor weight) => input.lerp(end, weight);
}
