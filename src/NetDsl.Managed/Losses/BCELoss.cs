using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// The cross-entropy between probabilities 0…1 and targets 0…1.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.BCELoss.html"/>.
    /// </summary>
    /// <param name="weight">A factor of the losses.</param>
    /// <param name="reduction">How the elementwise losses are reduced.</param>
    public sealed class BCELoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean)
        : WeightedLoss<Tensor, Tensor, Tensor>(weight, reduction)
    {
        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.binary_cross_entropy(input, target, weight, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The cross-entropy between probabilities 0…1 and targets 0…1.</summary>
            /// <param name="weight">A factor of the losses.</param>
            /// <param name="reduction">How the elementwise losses are reduced.</param>
            public static Modules.BCELoss BCELoss(Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                new(weight, reduction);
        }
    }
}
