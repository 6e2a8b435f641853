using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Half the square of a difference up to delta; delta times its size, less delta² / 2, beyond.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.HuberLoss.html"/>.
    /// </summary>
    /// <param name="delta">Where the square ends.</param>
    /// <param name="reduction">What becomes of the losses of single elements.</param>
    public sealed class HuberLoss(double delta = 1, nn.Reduction reduction = nn.Reduction.Mean)
        : Loss<Tensor, Tensor, Tensor>(reduction)
    {
        /// <summary>Where the square ends.</summary>
        public double delta { get; } = delta;

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.huber_loss(input, target, delta, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Half the square of a difference up to delta; delta times its size, less delta² / 2, beyond.</summary>
            /// <param name="delta">Where the square ends.</param>
            /// <param name="reduction">What becomes of the losses of single elements.</param>
            public static Modules.HuberLoss HuberLoss(double delta = 1, Reduction reduction = Reduction.Mean) =>
                new(delta, reduction);
        }
    }
}
