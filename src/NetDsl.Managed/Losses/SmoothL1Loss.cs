using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// d² / (2 beta) where |d| &lt; beta, otherwise |d| − beta / 2, for the difference d.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.SmoothL1Loss.html"/>.
    /// </summary>
    /// <param name="reduction">How the elementwise losses are reduced.</param>
    /// <param name="beta">The |d| at which the loss changes from quadratic to linear.</param>
    public sealed class SmoothL1Loss(nn.Reduction reduction = nn.Reduction.Mean, double beta = 1)
        : Loss<Tensor, Tensor, Tensor>(reduction)
    {
        /// <summary>The |d| at which the loss changes from quadratic to linear.</summary>
        public double beta { get; } = beta;

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.smooth_l1_loss(input, target, reduction, beta);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>d² / (2 beta) where |d| &lt; beta, otherwise |d| − beta / 2, for the difference d.</summary>
            /// <param name="reduction">How the elementwise losses are reduced.</param>
            /// <param name="beta">The |d| at which the loss changes from quadratic to linear.</param>
            public static Modules.SmoothL1Loss SmoothL1Loss(Reduction reduction = Reduction.Mean, double beta = 1) =>
                new(reduction, beta);
        }
    }
}
