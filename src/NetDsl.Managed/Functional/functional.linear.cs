using NetDsl.Managed.Operations.Nn;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>input · weightsᵀ + bias: (…, I) becomes (…, O).</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.linear.html.</remarks>
            /// <param name="input">(…, I), with any number of dimensions in front.</param>
            /// <param name="weights">(O, I), or (I) for a single output without a dimension of its own.</param>
            /// <param name="bias">(O), or none.</param>
            public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null) => Affine.Apply(input, weights, bias);
        }
    }
}
