using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// The cross-entropy between logits and targets 0…1.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.BCEWithLogitsLoss.html"/>.
    /// </summary>
    /// <param name="weight">A factor of the losses.</param>
    /// <param name="reduction">How the elementwise losses are reduced.</param>
    /// <param name="pos_weights">The weight of positive targets.</param>
    public sealed class BCEWithLogitsLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean, Tensor? pos_weights = null)
        : WeightedLoss<Tensor, Tensor, Tensor>(weight, reduction)
    {
        /// <summary>The weight of positive targets.</summary>
        public Tensor? pos_weights { get; } = pos_weights;

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.binary_cross_entropy_with_logits(input, target, weight, reduction, pos_weights);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The cross-entropy between logits and targets 0…1.</summary>
            /// <param name="weight">A factor of the losses.</param>
            /// <param name="reduction">How the elementwise losses are reduced.</param>
            /// <param name="pos_weights">The weight of positive targets.</param>
            public static Modules.BCEWithLogitsLoss BCEWithLogitsLoss(Tensor? weight = null, Reduction reduction = Reduction.Mean,
                Tensor? pos_weights = null) =>
                new(weight, reduction, pos_weights);
        }
    }
}
