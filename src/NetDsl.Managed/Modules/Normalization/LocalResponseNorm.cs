using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Local response normalization across the channels of (N, C, …).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.LocalResponseNorm.html"/>.
    /// </summary>
    public sealed class LocalResponseNorm : ParameterLessModule<Tensor, Tensor>
    {
        internal LocalResponseNorm(long size, double alpha, double beta, double k) : base(nameof(LocalResponseNorm))
        {
            this.size = size;
            this.alpha = alpha;
            this.beta = beta;
            this.k = k;
        }

        /// <summary>The number of neighbouring channels in the window.</summary>
        public long size { get; set; }

        /// <summary>The factor of the mean square.</summary>
        public double alpha { get; set; }

        /// <summary>The exponent.</summary>
        public double beta { get; set; }

        /// <summary>The additive constant.</summary>
        public double k { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.local_response_norm(input, size, alpha, beta, k);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Local response normalization across the channels of (N, C, …).</summary>
            /// <param name="size">The number of neighbouring channels in the window.</param>
            /// <param name="alpha">The factor of the mean square.</param>
            /// <param name="beta">The exponent.</param>
            /// <param name="k">The additive constant.</param>
            public static Modules.LocalResponseNorm LocalResponseNorm(long size, double alpha = 0.0001, double beta = 0.75, double k = 1) =>
                new(size, alpha, beta, k);
        }
    }
}
