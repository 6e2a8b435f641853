using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// The negative log-likelihood of classes (N, …), given the logarithms of probabilities (N, C, …).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.NLLLoss.html"/>.
    /// </summary>
    /// <param name="weight">A weight for each class, (C).</param>
    /// <param name="reduction">How the elementwise losses are reduced.</param>
    public sealed class NLLLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean)
        : WeightedLoss<Tensor, Tensor, Tensor>(weight, reduction)
    {
        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.nll_loss(input, target, weight, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The negative log-likelihood of classes (N, …), given the logarithms of probabilities (N, C, …).</summary>
            /// <param name="weight">A weight for each class, (C).</param>
            /// <param name="reduction">How the elementwise losses are reduced.</param>
            public static Modules.NLLLoss NLLLoss(Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                new(weight, reduction);
        }
    }
}
