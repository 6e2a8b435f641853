using NetDsl.Managed.Operations;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>
        /// This tensor plus value times the product of two others.
        /// See https://pytorch.org/docs/stable/generated/torch.addcmul.html.
        /// </summary>
        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar value) => Fused.AddProduct(this, tensor1, tensor2, value);

        /// <summary>Adds value times a product in place.</summary>
        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) => Fused.AddProductInPlace(this, tensor1, tensor2, value);

        /// <summary>This tensor plus a quotient. See https://pytorch.org/docs/stable/generated/torch.addcdiv.html.</summary>
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2) => Fused.AddQuotient(this, tensor1, tensor2, 1);

        /// <summary>This tensor plus value times a quotient. See https://pytorch.org/docs/stable/generated/torch.addcdiv.html.</summary>
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Scalar value) => Fused.AddQuotient(this, tensor1, tensor2, value);

        /// <summary>Adds a quotient in place.</summary>
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2) => Fused.AddQuotientInPlace(this, tensor1, tensor2, 1);

        /// <summary>Adds value times a quotient in place.</summary>
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value) => Fused.AddQuotientInPlace(this, tensor1, tensor2, value);

        /// <summary>
        /// Linear interpolation towards another tensor by a weight.
        /// See https://pytorch.org/docs/stable/generated/torch.lerp.html.
        /// </summary>
        public Tensor lerp(Tensor end, Tensor weight) => Fused.Interpolate(this, end, weight);

        /// <summary>Linear interpolation towards another tensor by a weight, in place.</summary>
        public Tensor lerp_(Tensor end, Tensor weight) => Fused.InterpolateInPlace(this, end, weight);
    }
}
