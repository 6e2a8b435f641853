using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// x / (1 + |x|).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.Softsign.html"/>.
    /// </summary>
    public sealed class Softsign : ParameterLessModule<Tensor, Tensor>
    {
        internal Softsign(bool inplace) : base(nameof(Softsign))
        {
            this.inplace = inplace;
        }

        /// <summary>Whether to work in place.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.softsign(tensor, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x / (1 + |x|).</summary>
            public static Modules.Softsign Softsign() => new(false);

            /// <summary>x / (1 + |x|).</summary>
            /// <param name="inplace">Whether to work in place.</param>
            public static Modules.Softsign Softsign(bool inplace) => new(inplace);
        }
    }
}
