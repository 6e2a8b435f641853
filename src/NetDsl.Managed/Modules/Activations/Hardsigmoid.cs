using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// relu6(x + 3) / 6.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.Hardsigmoid.html"/>.
    /// </summary>
    public sealed class Hardsigmoid : ParameterLessModule<Tensor, Tensor>
    {
        internal Hardsigmoid(bool inplace) : base(nameof(Hardsigmoid))
        {
            this.inplace = inplace;
        }

        /// <summary>Whether to work in place.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.hardsigmoid(tensor, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>relu6(x + 3) / 6.</summary>
            /// <param name="inplace">Whether to work in place.</param>
            public static Modules.Hardsigmoid Hardsigmoid(bool inplace = false) => new(inplace);
        }
    }
}
