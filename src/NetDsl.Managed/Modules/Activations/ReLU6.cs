using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// min(max(x, 0), 6).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.ReLU6.html"/>.
    /// </summary>
    public sealed class ReLU6 : ParameterLessModule<Tensor, Tensor>
    {
        internal ReLU6(bool inplace) : base(nameof(ReLU6))
        {
            this.inplace = inplace;
        }

        /// <summary>Whether to work in place.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.relu6(tensor, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>min(max(x, 0), 6).</summary>
            /// <param name="inplace">Whether to work in place.</param>
            public static Modules.ReLU6 ReLU6(bool inplace = false) => new(inplace);
        }
    }
}
