using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Dropout for what comes after SELU: mean and variance stay (<see href="https://arxiv.org/abs/1706.02515"/>).
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

        /// <summary>Whether the input itself is changed.</summary>
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
            /// <summary>Dropout for what comes after SELU: mean and variance stay.</summary>
            /// <param name="p">The probability of dropping, 0…1.</param>
            /// <param name="inplace">Whether the input itself is changed.</param>
            public static Modules.AlphaDropout AlphaDropout(double p = 0.5, bool inplace = false) => new(p, inplace);
        }
    }
}
