using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// The squared difference.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.MSELoss.html"/>.
    /// </summary>
    /// <param name="reduction">How the elementwise losses are reduced.</param>
    public sealed class MSELoss(nn.Reduction reduction = nn.Reduction.Mean)
        : Loss<Tensor, Tensor, Tensor>(reduction)
    {
        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.mse_loss(input, target, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The squared difference.</summary>
            /// <param name="reduction">How the elementwise losses are reduced.</param>
            public static Modules.MSELoss MSELoss(Reduction reduction = Reduction.Mean) =>
                new(reduction);
        }
    }
}
