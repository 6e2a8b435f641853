using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Functions on all parameters of a network.</summary>
        public static partial class utils
        {
            /// <summary>
            /// Clips the norm of the gradients, taken together as one vector.
            /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.utils.clip_grad_norm_.html"/>.
            /// </summary>
            /// <param name="tensors">The parameters; those without gradient do not count.</param>
            /// <param name="max_norm">The maximum norm.</param>
            /// <param name="norm_type">The p of the norm; infinity is the largest element.</param>
            /// <returns>The norm before clipping.</returns>
            public static double clip_grad_norm_(IEnumerable<Parameter> tensors, double max_norm, double norm_type = 2)
            {
                using var _ = no_grad();
                using var scope = NewDisposeScope();
                var gradients = Gradients(tensors);
                var norms = gradients.ConvertAll(gradient => Norm(gradient, norm_type));
                var total = double.IsPositiveInfinity(norm_type)
                    ? norms.DefaultIfEmpty().Max()
                    : Math.Pow(norms.Sum(norm => Math.Pow(norm, norm_type)), 1 / norm_type);
                var factor = max_norm / (total + 1e-6);
                if (factor < 1)
                {
                    gradients.ForEach(gradient => gradient.mul_(factor));
                }
                return total;
            }

            /// <summary>
            /// Clamps every element of the gradients.
            /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.utils.clip_grad_value_.html"/>.
            /// </summary>
            /// <param name="tensors">The parameters; those without gradient do not count.</param>
            /// <param name="clip_value">The upper bound; the lower one is its negative.</param>
            public static void clip_grad_value_(IEnumerable<Parameter> tensors, double clip_value)
            {
                using var _ = no_grad();
                using var scope = NewDisposeScope();
                Gradients(tensors).ForEach(gradient => gradient.clamp_(-clip_value, clip_value));
            }

            /// <summary>All parameters, flattened and concatenated, (n).</summary>
            public static Tensor parameters_to_vector(IEnumerable<Parameter> tensors)
            {
                using var scope = NewDisposeScope();
                return cat([.. tensors.Select(tensor => tensor.flatten())], 0).MoveToOuterDisposeScope();
            }

            /// <summary>Copies values into parameters, in the order of <see cref="parameters_to_vector"/>.</summary>
            /// <param name="vec">The values, (n).</param>
            /// <param name="tensors">The parameters.</param>
            public static void vector_to_parameters(Tensor vec, IEnumerable<Parameter> tensors)
            {
                using var _ = no_grad();
                using var scope = NewDisposeScope();
                var start = 0L;
                foreach (var tensor in tensors)
                {
                    tensor.copy_(vec.narrow(0, start, tensor.numel()).view(tensor.shape));
                    start += tensor.numel();
                }
            }

            private static List<Tensor> Gradients(IEnumerable<Parameter> tensors) =>
                [.. tensors.Select(tensor => tensor.grad).OfType<Tensor>()];

            private static double Norm(Tensor gradient, double type)
            {
                var sizes = gradient.to(ScalarType.Float64).abs();
                return double.IsPositiveInfinity(type)
                    ? sizes.max().item<double>()
                    : Math.Pow(sizes.pow(type).sum().item<double>(), 1 / type);
            }
        }
    }
}
