using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Scaled ELU, which keeps values normalized.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.SELU.html"/>.
    /// </summary>
    public sealed class SELU : ParameterLessModule<Tensor, Tensor>
    {
        internal SELU(bool inplace) : base(nameof(SELU))
        {
            this.inplace = inplace;
        }

        /// <summary>Whether to work in place.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.selu(tensor, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Scaled ELU, which keeps values normalized.</summary>
            /// <param name="inplace">Whether to work in place.</param>
            public static Modules.SELU SELU(bool inplace = false) => new(inplace);
        }
    }
}
