using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Half the square of a difference up to beta, over beta; its size, less beta / 2, beyond.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.SmoothL1Loss.html"/>.
    /// </summary>
    /// <param name="reduction">What becomes of the losses of single elements.</param>
    /// <param name="beta">Where the square ends.</param>
    public sealed class SmoothL1Loss(nn.Reduction reduction = nn.Reduction.Mean, double beta = 1)
        : Loss<Tensor, Tensor, Tensor>(reduction)
    {
        /// <summary>Where the square ends.</summary>
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
            /// <summary>Half the square of a difference up to beta, over beta; its size, less beta / 2, beyond.</summary>
            /// <param name="reduction">What becomes of the losses of single elements.</param>
            /// <param name="beta">Where the square ends.</param>
            public static Modules.SmoothL1Loss SmoothL1Loss(Reduction reduction = Reduction.Mean, double beta = 1) =>
                new(reduction, beta);
        }
    }
}
