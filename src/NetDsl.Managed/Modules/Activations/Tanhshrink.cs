using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// x − tanh(x).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.Tanhshrink.html"/>.
    /// </summary>
    public sealed class Tanhshrink : ParameterLessModule<Tensor, Tensor>
    {
        internal Tanhshrink(bool inplace) : base(nameof(Tanhshrink))
        {
            this.inplace = inplace;
        }

        /// <summary>Whether to work in place.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.tanhshrink(tensor, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x − tanh(x).</summary>
            public static Modules.Tanhshrink Tanhshrink() => new(false);

            /// <summary>x − tanh(x).</summary>
            /// <param name="inplace">Whether to work in place.</param>
            public static Modules.Tanhshrink Tanhshrink(bool inplace = false) => new(inplace);
        }
    }
}
