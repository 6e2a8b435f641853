using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// AlphaDropout of whole channels of (N, C, …).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.FeatureAlphaDropout.html"/>.
    /// </summary>
    public sealed class FeatureAlphaDropout : ParameterLessModule<Tensor, Tensor>
    {
        internal FeatureAlphaDropout(double p, bool inplace) : base(nameof(FeatureAlphaDropout))
        {
            this.p = p;
            this.inplace = inplace;
        }

        /// <summary>The probability of dropping, 0…1.</summary>
        public double p { get; set; }

        /// <summary>Whether to work in place.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.feature_alpha_dropout(input, p, training, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>AlphaDropout of whole channels of (N, C, …).</summary>
            /// <param name="p">The probability of dropping, 0…1.</param>
            public static Modules.FeatureAlphaDropout FeatureAlphaDropout(double p = 0.5) => new(p, false);

            /// <summary>AlphaDropout of whole channels of (N, C, …).</summary>
            /// <param name="p">The probability of dropping, 0…1.</param>
            /// <param name="inplace">Whether to work in place.</param>
            public static Modules.FeatureAlphaDropout FeatureAlphaDropout(double p, bool inplace) => new(p, inplace);
        }
    }
}
