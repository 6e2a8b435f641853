using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// The softmax over the channels of (N, C, H, W) or (C, H, W).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.Softmax2d.html"/>.
    /// </summary>
    public sealed class Softmax2d : ParameterLessModule<Tensor, Tensor>
    {
        internal Softmax2d() : base(nameof(Softmax2d))
        {
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.softmax2d(tensor);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The softmax over the channels of (N, C, H, W) or (C, H, W).</summary>
            public static Modules.Softmax2d Softmax2d() => new();
        }
    }
}
