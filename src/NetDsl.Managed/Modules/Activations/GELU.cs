using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// x Φ(x), where Φ is the standard normal CDF.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.GELU.html"/>.
    /// </summary>
    public sealed class GELU : ParameterLessModule<Tensor, Tensor>
    {
        internal GELU(bool inplace) : base(nameof(GELU))
        {
            this.inplace = inplace;
        }

        /// <summary>Whether to work in place.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.gelu(tensor, inplace);
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
        }
    }
}
