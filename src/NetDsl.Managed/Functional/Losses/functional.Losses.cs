using NetDsl.Managed.Autograd;
using NetDsl.Managed.Functional;
using NetDsl.Managed.Storage;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>
            /// The cross-entropy between logits and classes.
            /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.cross_entropy.html"/>.
            /// </summary>
            /// <param name="input">Logits, (C), (N, C) or (N, C, d1, …).</param>
            /// <param name="target">Class indices as int64, (), (N) or (N, d1, …); or probabilities of the input's shape.</param>
            /// <param name="weight">A weight for each class, (C).</param>
            /// <param name="ignore_index">The class index that is ignored.</param>
            /// <param name="reduction">How the elementwise losses are reduced; the mean is weighted by the targets' class weights.</param>
            /// <param name="label_smoothing">The label smoothing, 0…1.</param>
            public static Tensor cross_entropy(Tensor input, Tensor target, Tensor? weight = null, long ignore_index = -100,
                Reduction reduction = Reduction.Mean, double label_smoothing = 0)
            {
                if (label_smoothing is < 0 or > 1)
                {
                    throw Errors.Native($"label_smoothing must be between 0.0 and 1.0. Got: {label_smoothing:r}");
                }
                return DTypes.IsFloat(target.dtype) && input.Impl.Sizes.AsSpan().SequenceEqual(target.Impl.Sizes)
                    ? ByProbabilities(input, target, weight, reduction, label_smoothing)
                    : ClassLoss.Apply(input, target, weight, ignore_index, reduction, label_smoothing, logits: true);
            }

            /// <summary>
            /// The negative log-likelihood of classes.
            /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.nll_loss.html"/>.
            /// </summary>
            /// <param name="input">Logarithms of probabilities, (C), (N, C) or (N, C, d1, …).</param>
            /// <param name="target">Class indices as int64, (), (N) or (N, d1, …); -100 is ignored.</param>
            /// <param name="weight">A weight for each class, (C).</param>
            /// <param name="reduction">How the elementwise losses are reduced; the mean is weighted by the targets' class weights.</param>
            public static Tensor nll_loss(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                ClassLoss.Apply(input, target, weight, -100, reduction, 0, logits: false);

            /// <summary>The squared difference.</summary>
            public static Tensor mse_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Distance(input, target, new SquaredDistance(), reduction);

            /// <summary>The absolute difference.</summary>
            public static Tensor l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Distance(input, target, new AbsoluteDistance(), reduction);

            /// <summary>d² / (2 beta) where |d| &lt; beta, otherwise |d| − beta / 2, for the difference d.</summary>
            public static Tensor smooth_l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean, double beta = 1) =>
                beta == 0 ? l1_loss(input, target, reduction) : Distance(input, target, new SmoothDistance(beta), reduction);

            /// <summary>d² / 2 where |d| &lt; delta, otherwise delta |d| − delta² / 2, for the difference d.</summary>
            public static Tensor huber_loss(Tensor input, Tensor target, double delta = 1, Reduction reduction = Reduction.Mean) =>
                Distance(input, target, new HuberDistance(delta), reduction);

            /// <summary>The cross-entropy between probabilities 0…1 and targets 0…1.</summary>
            /// <param name="input">Probabilities of any shape.</param>
            /// <param name="target">Targets of the same shape.</param>
            /// <param name="weight">A factor of the losses, of a shape that broadcasts.</param>
            /// <param name="reduction">How the elementwise losses are reduced.</param>
            public static Tensor binary_cross_entropy(Tensor input, Tensor target, Tensor? weight = null,
                Reduction reduction = Reduction.Mean)
            {
                using var temporaries = Temporaries.Begin();
                var losses = BinaryCrossEntropy.Apply(input, target);
                return temporaries.Keep(Reductions.Apply(weight is null ? losses : losses.mul(weight), reduction));
            }

            /// <summary>The cross-entropy between logits and targets 0…1, numerically stable.</summary>
            /// <param name="input">Logits of any shape.</param>
            /// <param name="target">Targets of the same shape.</param>
            /// <param name="weight">A factor of the losses, of a shape that broadcasts.</param>
            /// <param name="reduction">How the elementwise losses are reduced.</param>
            /// <param name="pos_weights">The weight of positive targets, of a shape that broadcasts.</param>
            public static Tensor binary_cross_entropy_with_logits(Tensor input, Tensor target, Tensor? weight = null,
                Reduction reduction = Reduction.Mean, Tensor? pos_weights = null)
            {
                using var temporaries = Temporaries.Begin();
                var falls = input.mul(target.neg().add(1));
                var rises = input.log_sigmoid();
                if (pos_weights is not null)
                {
                    rises = rises.mul(pos_weights.sub(1).mul(target).add(1));
                }
                var losses = falls.sub(rises);
                return temporaries.Keep(Reductions.Apply(weight is null ? losses : losses.mul(weight), reduction));
            }

            private static Tensor Distance<TDistance>(Tensor input, Tensor target, TDistance distance, Reduction reduction)
                where TDistance : struct, ISmooth
            {
                using var temporaries = Temporaries.Begin();
                return temporaries.Keep(Reductions.Apply(input.sub(target).Smoothly(distance), reduction));
            }

            private static Tensor ByProbabilities(Tensor input, Tensor target, Tensor? weight, Reduction reduction, double smoothing)
            {
                using var temporaries = Temporaries.Begin();
                var axis = input.Dimensions == 1 ? 0 : 1;
                var classes = input.shape[axis];
                var targets = smoothing > 0 ? target.mul(1 - smoothing).add(smoothing / classes) : target;
                var products = input.log_softmax(axis).mul(targets);
                if (weight is not null)
                {
                    products = products.mul(weight.view([classes, .. Enumerable.Repeat(1L, (int)input.Dimensions - 1 - axis)]));
                }
                var losses = products.sum(axis).neg();
                return temporaries.Keep(reduction switch
                {
                    Reduction.None => losses,
                    Reduction.Sum => losses.sum(),
                    _ => losses.sum().div(input.NumberOfElements / classes),
                });
            }
        }
    }
}
