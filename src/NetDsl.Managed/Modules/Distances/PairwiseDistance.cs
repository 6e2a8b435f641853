using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// The norm of the difference of two values over the last axis.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.PairwiseDistance.html"/>.
    /// </summary>
    public sealed class PairwiseDistance : ParameterLessModule<Tensor, Tensor, Tensor>
    {
        internal PairwiseDistance(double p, double eps, bool keepdim) : base(nameof(PairwiseDistance))
        {
            norm = p;
            this.eps = eps;
            this.keepdim = keepdim;
        }

        /// <summary>The norm: 2 is the Euclidean one.</summary>
        public double norm { get; set; }

        /// <summary>Added to each difference.</summary>
        public double eps { get; set; }

        /// <summary>Whether the last axis stays, with size 1.</summary>
        public bool keepdim { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input1, Tensor input2) =>
            nn.functional.pairwise_distance(input1, input2, norm, eps, keepdim);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The norm of the difference of two values over the last axis.</summary>
            /// <param name="p">The norm: 2 is the Euclidean one.</param>
            /// <param name="eps">Added to each difference.</param>
            /// <param name="keepdim">Whether the last axis stays, with size 1.</param>
            public static Modules.PairwiseDistance PairwiseDistance(double p = 2, double eps = 1e-6, bool keepdim = false) =>
                new(p, eps, keepdim);
        }
    }
}
