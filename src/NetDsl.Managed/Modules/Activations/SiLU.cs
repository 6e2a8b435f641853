using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// x times its sigmoid.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.SiLU.html"/>.
    /// </summary>
    public sealed class SiLU : ParameterLessModule<Tensor, Tensor>
    {
        internal SiLU(bool inplace) : base(nameof(SiLU))
        {
            this.inplace = inplace;
        }

        /// <summary>Whether to work in place.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.silu(tensor, inplace);

        /// <inheritdoc/>
        public override string GetName() => nameof(SiLU);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x times its sigmoid.</summary>
            public static Modules.SiLU SiLU() => new(false);

            /// <summary>x times its sigmoid.</summary>
            /// <param name="inplace">Whether to work in place.</param>
            public static Modules.SiLU SiLU(bool inplace) => new(inplace);
        }
    }
}
