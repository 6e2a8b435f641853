using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// 1 / (1 + exp(-x)).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.Sigmoid.html"/>.
    /// </summary>
    public sealed class Sigmoid : ParameterLessModule<Tensor, Tensor>
    {
        internal Sigmoid(bool inplace) : base(nameof(Sigmoid))
        {
            this.inplace = inplace;
        }

        /// <summary>Whether to work in place.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.sigmoid(tensor, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>1 / (1 + exp(-x)).</summary>
            public static Modules.Sigmoid Sigmoid() => new(false);

            /// <summary>1 / (1 + exp(-x)).</summary>
            /// <param name="inplace">Whether to work in place.</param>
            public static Modules.Sigmoid Sigmoid(bool inplace) => new(inplace);
        }
    }
}
