using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// The absolute difference.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.L1Loss.html"/>.
    /// </summary>
    /// <param name="reduction">How the elementwise losses are reduced.</param>
    public sealed class L1Loss(nn.Reduction reduction = nn.Reduction.Mean)
        : Loss<Tensor, Tensor, Tensor>(reduction)
    {
        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.l1_loss(input, target, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The absolute difference.</summary>
            /// <param name="reduction">How the elementwise losses are reduced.</param>
            public static Modules.L1Loss L1Loss(Reduction reduction = Reduction.Mean) =>
                new(reduction);
        }
    }
}
