using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// x Φ(x), where Φ is the standard normal CDF.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.GELU.html"/>.
    /// </summary>
    public sealed class GELU : ParameterLessModule<Tensor, Tensor>
    {
        /// <summary>How the function is computed.</summary>
        public enum Approximate
        {
            /// <summary>Exactly.</summary>
            none,

            /// <summary>x·(1 + tanh(√(2/π)·(x + 0.044715·x³)))/2.</summary>
            tanh,
        }

        internal GELU(bool inplace, Approximate approximate = Approximate.none) : base(nameof(GELU))
        {
            this.inplace = inplace;
            this.approximate = approximate;
        }

        /// <summary>How the function is computed.</summary>
        public Approximate approximate { get; set; }

        /// <summary>Whether to work in place.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.gelu(tensor, approximate, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x Φ(x), where Φ is the standard normal CDF.</summary>
            public static Modules.GELU GELU() => new(false);

            /// <summary>x Φ(x), where Φ is the standard normal CDF.</summary>
            /// <param name="inplace">Whether to work in place.</param>
            public static Modules.GELU GELU(bool inplace) => new(inplace);

            /// <summary>x Φ(x), where Φ is the standard normal CDF.</summary>
            /// <param name="approximate">How it is computed.</param>
            /// <param name="inplace">Whether to work in place.</param>
            public static Modules.GELU GELU(Modules.GELU.Approximate approximate, bool inplace = false) => new(inplace, approximate);
        }
    }
}
