using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// The cross-entropy between logits (N, C, …) and class indices (N, …) or probabilities.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html"/>.
    /// </summary>
    /// <param name="weight">A weight for each class, (C).</param>
    /// <param name="ignore_index">The class index that is ignored; -100 by default.</param>
    /// <param name="reduction">How the elementwise losses are reduced.</param>
    /// <param name="label_smoothing">The label smoothing, 0…1.</param>
    public sealed class CrossEntropyLoss(Tensor? weight = null, long? ignore_index = null, nn.Reduction reduction = nn.Reduction.Mean,
        double label_smoothing = 0)
        : WeightedLoss<Tensor, Tensor, Tensor>(weight, reduction)
    {
        /// <summary>The class index that is ignored; -100 if null.</summary>
        public long? ignore_index { get; } = ignore_index;

        /// <summary>The label smoothing.</summary>
        public double label_smoothing { get; } = label_smoothing;

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.cross_entropy(input, target, weight, ignore_index ?? -100, reduction, label_smoothing);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The cross-entropy between logits (N, C, …) and class indices (N, …) or probabilities.</summary>
            /// <param name="weight">A weight for each class, (C).</param>
            /// <param name="ignore_index">The class index that is ignored; -100 by default.</param>
            /// <param name="reduction">How the elementwise losses are reduced.</param>
            public static Modules.CrossEntropyLoss CrossEntropyLoss(Tensor? weight = null, long? ignore_index = null,
                Reduction reduction = Reduction.Mean) =>
                new(weight, ignore_index, reduction);
        }
    }
}
