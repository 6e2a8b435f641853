using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Dropout for SELU networks, which keeps mean and variance (<see href="https://arxiv.org/abs/1706.02515"/>).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.AlphaDropout.html"/>.
    /// </summary>
    public sealed class AlphaDropout : ParameterLessModule<Tensor, Tensor>
    {
        internal AlphaDropout(double p, bool inplace) : base(nameof(AlphaDropout))
        {
            this.p = p;
            this.inplace = inplace;
        }

        /// <summary>The probability of dropping, 0…1.</summary>
        public double p { get; set; }

        /// <summary>Whether to work in place.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.alpha_dropout(tensor, p, training, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Dropout for SELU networks, which keeps mean and variance.</summary>
            /// <param name="p">The probability of dropping, 0…1.</param>
            /// <param name="inplace">Whether to work in place.</param>
            public static Modules.AlphaDropout AlphaDropout(double p = 0.5, bool inplace = false) => new(p, inplace);
        }
    }
}
