using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// d² / 2 where |d| &lt; delta, otherwise delta |d| − delta² / 2, for the difference d.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.HuberLoss.html"/>.
    /// </summary>
    /// <param name="delta">The |d| at which the loss changes from quadratic to linear.</param>
    /// <param name="reduction">How the elementwise losses are reduced.</param>
    public sealed class HuberLoss(double delta = 1, nn.Reduction reduction = nn.Reduction.Mean)
        : Loss<Tensor, Tensor, Tensor>(reduction)
    {
        /// <summary>The |d| at which the loss changes from quadratic to linear.</summary>
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
            /// <summary>d² / 2 where |d| &lt; delta, otherwise delta |d| − delta² / 2, for the difference d.</summary>
            /// <param name="delta">The |d| at which the loss changes from quadratic to linear.</param>
            /// <param name="reduction">How the elementwise losses are reduced.</param>
            public static Modules.HuberLoss HuberLoss(double delta = 1, Reduction reduction = Reduction.Mean) =>
                new(delta, reduction);
        }
    }
}
