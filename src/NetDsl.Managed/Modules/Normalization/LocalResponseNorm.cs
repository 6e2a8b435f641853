using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Divides each value of (N, C, …) by what its neighbours in other channels add up to.
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

        /// <summary>How many channels take part.</summary>
        public long size { get; set; }

        /// <summary>What the mean of the neighbours' squares is multiplied by.</summary>
        public double alpha { get; set; }

        /// <summary>The exponent.</summary>
        public double beta { get; set; }

        /// <summary>What is added before.</summary>
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
            /// <summary>Divides each value of (N, C, …) by what its neighbours in other channels add up to.</summary>
            /// <param name="size">How many channels take part.</param>
            /// <param name="alpha">What the mean of the neighbours' squares is multiplied by.</param>
            /// <param name="beta">The exponent.</param>
            /// <param name="k">What is added before.</param>
            public static Modules.LocalResponseNorm LocalResponseNorm(long size, double alpha = 0.0001, double beta = 0.75, double k = 1) =>
                new(size, alpha, beta, k);
        }
    }
}
