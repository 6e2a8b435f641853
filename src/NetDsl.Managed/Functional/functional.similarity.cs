using NetDsl.Managed.Operations.Nn;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>x₁ᵀ W x₂ + b over the last axes: (…, I) and (…, J) give (…, O).</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.bilinear.html.</remarks>
            /// <param name="input1">(…, I).</param>
            /// <param name="input2">(…, J), with the same dimensions in front.</param>
            /// <param name="weight">(O, I, J).</param>
            /// <param name="bias">(O), or none.</param>
            public static Tensor bilinear(Tensor input1, Tensor input2, Tensor weight, Tensor? bias = null) =>
                Similarities.Bilinear(input1, input2, weight, bias);

            /// <summary>x₁ · x₂ / (max(‖x₁‖, eps) max(‖x₂‖, eps)) along an axis, which is reduced.</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.cosine_similarity.html.</remarks>
            /// <param name="x1">Values of any shape.</param>
            /// <param name="x2">Values of a shape that broadcasts with it.</param>
            /// <param name="dim">The axis.</param>
            /// <param name="eps">The minimum of the norms, to avoid division by zero.</param>
            public static Tensor cosine_similarity(Tensor x1, Tensor x2, long dim = 1, double eps = 1e-8) =>
                Similarities.Cosine(x1, x2, dim, eps);

            /// <summary>‖x₁ − x₂ + eps‖ over the last axis.</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.pairwise_distance.html.</remarks>
            /// <param name="input1">(…, F).</param>
            /// <param name="input2">Values of a shape that broadcasts with it.</param>
            /// <param name="p">The norm: 2 is the Euclidean one.</param>
            /// <param name="eps">Added to each difference.</param>
            /// <param name="keepdim">Whether the last axis stays, with size 1.</param>
            public static Tensor pairwise_distance(
                Tensor input1, Tensor input2, double p = 2, double eps = 1e-6, bool keepdim = false) =>
                Similarities.Distance(input1, input2, p, eps, keepdim);
        }
    }
}
