using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// x relu6(x + 3) / 6.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.Hardswish.html"/>.
    /// </summary>
    public sealed class Hardswish : ParameterLessModule<Tensor, Tensor>
    {
        internal Hardswish(bool inplace) : base(nameof(Hardswish))
        {
            this.inplace = inplace;
        }

        /// <summary>Whether to work in place.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.hardswish(tensor, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x relu6(x + 3) / 6.</summary>
            /// <param name="inplace">Whether to work in place.</param>
            public static Modules.Hardswish Hardswish(bool inplace = false) => new(inplace);
        }
    }
}
