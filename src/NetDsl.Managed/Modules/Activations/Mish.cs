using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// x tanh(softplus(x)).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.Mish.html"/>.
    /// </summary>
    public sealed class Mish : ParameterLessModule<Tensor, Tensor>
    {
        internal Mish(bool inplace) : base(nameof(Mish))
        {
            this.inplace = inplace;
        }

        /// <summary>Whether to work in place.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.mish(tensor, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x tanh(softplus(x)).</summary>
            public static Modules.Mish Mish() => new(false);

            /// <summary>x tanh(softplus(x)).</summary>
            /// <param name="inplace">Whether to work in place.</param>
            public static Modules.Mish Mish(bool inplace) => new(inplace);
        }
    }
}
