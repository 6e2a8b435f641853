using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// x Φ(x), where Φ is the normal distribution.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.GELU.html"/>.
    /// </summary>
    public sealed class GELU : ParameterLessModule<Tensor, Tensor>
    {
        internal GELU(bool inplace) : base(nameof(GELU))
        {
            this.inplace = inplace;
        }

        /// <summary>Whether the input itself is changed.</summary>
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
            /// <summary>x Φ(x), where Φ is the normal distribution.</summary>
            public static Modules.GELU GELU() => new(false);

            /// <summary>x Φ(x), where Φ is the normal distribution.</summary>
            /// <param name="inplace">Whether the input itself is changed.</param>
            public static Modules.GELU GELU(bool inplace) => new(inplace);
        }
    }
}
