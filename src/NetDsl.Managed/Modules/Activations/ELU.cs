using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// x where it is positive, alpha (exp(x) - 1) where not.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.ELU.html"/>.
    /// </summary>
    public sealed class ELU : ParameterLessModule<Tensor, Tensor>
    {
        internal ELU(double alpha, bool inplace) : base(nameof(ELU))
        {
            this.alpha = alpha;
            this.inplace = inplace;
        }

        /// <summary>The limit below zero is −alpha.</summary>
        public double alpha { get; set; }

        /// <summary>Whether to work in place.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.elu(tensor, alpha, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x where it is positive, alpha (exp(x) - 1) where not.</summary>
            /// <param name="alpha">The limit below zero is −alpha.</param>
            /// <param name="inplace">Whether to work in place.</param>
            public static Modules.ELU ELU(double alpha = 1, bool inplace = false) => new(alpha, inplace);
        }
    }
}
