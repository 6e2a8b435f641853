using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// log(1 + exp(beta x)) / beta.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.Softplus.html"/>.
    /// </summary>
    public sealed class Softplus : ParameterLessModule<Tensor, Tensor>
    {
        internal Softplus(double beta, double threshold) : base(nameof(Softplus))
        {
            this.beta = beta;
            this.threshold = threshold;
        }

        /// <summary>The sharpness of the bend.</summary>
        public double beta { get; set; }

        /// <summary>Where beta x is above it, the result is x.</summary>
        public double threshold { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.softplus(tensor, beta, threshold);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>log(1 + exp(beta x)) / beta.</summary>
            /// <param name="beta">The sharpness of the bend.</param>
            /// <param name="threshold">Where beta x is above it, the result is x.</param>
            public static Modules.Softplus Softplus(double beta = 1, double threshold = 20) => new(beta, threshold);
        }
    }
}
