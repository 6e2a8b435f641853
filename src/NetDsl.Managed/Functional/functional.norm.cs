using NetDsl.Managed.Operations.Nn;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>
            /// Normalises every channel of (N, C, …) over batch and space: by the batch's own statistics in training, by the running
            /// ones otherwise. In training the running statistics, where given, are updated.
            /// </summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.batch_norm.html. In training a channel needs
            /// more than one value.</remarks>
            /// <param name="input">(N, C, …).</param>
            /// <param name="running_mean">(C), or none in training.</param>
            /// <param name="running_var">(C), or none in training.</param>
            /// <param name="weight">(C), or none.</param>
            /// <param name="bias">(C), or none.</param>
            /// <param name="training">Whether to use the batch's own statistics.</param>
            /// <param name="momentum">The weight of the new batch in the running statistics.</param>
            /// <param name="eps">A small value added to the variance for numerical stability.</param>
            public static Tensor batch_norm(
                Tensor input, Tensor? running_mean, Tensor? running_var, Tensor? weight = null, Tensor? bias = null, bool training = false,
                double momentum = 0.1, double eps = 1e-5) =>
                NormalizeBatch.Apply(input, running_mean, running_var, weight, bias, training, momentum, eps);

            /// <summary>
            /// Normalises every channel of every image of (N, C, …) over space: by its own statistics or by the running ones.
            /// </summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.instance_norm.html. With its own statistics a
            /// channel needs more than one spatial element.</remarks>
            /// <param name="input">(N, C, …).</param>
            /// <param name="running_mean">(C), or none; updated where <paramref name="use_input_stats"/>.</param>
            /// <param name="running_var">(C), or none; likewise.</param>
            /// <param name="weight">(C), or none.</param>
            /// <param name="bias">(C), or none.</param>
            /// <param name="use_input_stats">Whether to use the image's own statistics.</param>
            /// <param name="momentum">The weight of the new batch in the running statistics.</param>
            /// <param name="eps">A small value added to the variance for numerical stability.</param>
            public static Tensor instance_norm(
                Tensor input, Tensor? running_mean = null, Tensor? running_var = null, Tensor? weight = null, Tensor? bias = null,
                bool use_input_stats = true, double momentum = 0.1, double eps = 1e-5) =>
                NormalizeInstances.Apply(input, running_mean, running_var, weight, bias, use_input_stats, momentum, eps);

            /// <summary>Normalises over the trailing dimensions <paramref name="normalized_shape"/>.</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.layer_norm.html.</remarks>
            /// <param name="input">(…, normalized_shape).</param>
            /// <param name="normalized_shape">The sizes of the dimensions to normalise over.</param>
            /// <param name="weight">Of normalized_shape, or none.</param>
            /// <param name="bias">Of normalized_shape, or none.</param>
            /// <param name="eps">A small value added to the variance for numerical stability.</param>
            public static Tensor layer_norm(
                Tensor input, long[] normalized_shape, Tensor? weight = null, Tensor? bias = null, double eps = 1e-5) =>
                NormalizeRows.Layers(input, normalized_shape, weight, bias, eps);

            /// <summary>Normalises (N, C, …) over space and over each of <paramref name="num_groups"/> groups of channels.</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.group_norm.html.</remarks>
            /// <param name="input">(N, C, …).</param>
            /// <param name="num_groups">The number of groups; it divides C.</param>
            /// <param name="weight">(C), or none.</param>
            /// <param name="bias">(C), or none.</param>
            /// <param name="eps">A small value added to the variance for numerical stability.</param>
            public static Tensor group_norm(Tensor input, long num_groups, Tensor? weight = null, Tensor? bias = null, double eps = 1e-5) =>
                NormalizeRows.Groups(input, num_groups, weight, bias, eps);
        }
    }
}
