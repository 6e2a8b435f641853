using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// The cosine of the angle between two values along an axis.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.CosineSimilarity.html"/>.
    /// </summary>
    public sealed class CosineSimilarity : ParameterLessModule<Tensor, Tensor, Tensor>
    {
        internal CosineSimilarity(long dim, double eps) : base(nameof(CosineSimilarity))
        {
            this.dim = dim;
            this.eps = eps;
        }

        /// <summary>The axis, which is reduced.</summary>
        public long dim { get; set; }

        /// <summary>The minimum of the norms, to avoid division by zero.</summary>
        public double eps { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input1, Tensor input2) => nn.functional.cosine_similarity(input1, input2, dim, eps);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The cosine of the angle between two values along an axis.</summary>
            /// <param name="dim">The axis, which is reduced.</param>
            /// <param name="eps">The minimum of the norms, to avoid division by zero.</param>
            public static Modules.CosineSimilarity CosineSimilarity(long dim = 1, double eps = 1e-8) => new(dim, eps);
        }
    }
}
