using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Normalization of each sample over its last axes (<see href="https://arxiv.org/abs/1607.06450"/>).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.LayerNorm.html"/>.
    /// </summary>
    public sealed class LayerNorm : nn.Module<Tensor, Tensor>
    {
        [ComponentName(Name = nameof(weight))]
        private Parameter? _weight;

        [ComponentName(Name = nameof(bias))]
        private Parameter? _bias;

        internal LayerNorm(long[] normalized_shape, double eps, bool elementwise_affine, bool bias, Device? device, ScalarType? dtype)
            : base(nameof(LayerNorm))
        {
            this.normalized_shape = normalized_shape;
            this.eps = eps;
            this.elementwise_affine = elementwise_affine;
            if (elementwise_affine)
            {
                weight = new Parameter(empty(normalized_shape, dtype, device));
            }
            if (elementwise_affine && bias)
            {
                this.bias = new Parameter(empty(normalized_shape, dtype, device));
            }
            reset_parameters();
        }

        /// <summary>The sizes of the last axes, which are normalized together.</summary>
        public long[] normalized_shape { get; set; }

        /// <summary>A small value added to the variance for numerical stability.</summary>
        public double eps { get; set; }

        /// <summary>Whether there is a scale, and a shift unless it was left out.</summary>
        public bool elementwise_affine { get; set; }

        /// <summary>The scale, of the normalized shape; null where there is none.</summary>
        public Parameter weight
        {
            get => _weight!;
            set => SetParameter(ref _weight, value, nameof(weight));
        }

        /// <summary>The shift, of the normalized shape; null where there is none.</summary>
        public Parameter? bias
        {
            get => _bias;
            set => SetParameter(ref _bias, value, nameof(bias));
        }

        /// <summary>Sets the scale to 1 and the shift to 0.</summary>
        public void reset_parameters()
        {
            if (_weight is not null)
            {
                nn.init.ones_(_weight);
            }
            if (_bias is not null)
            {
                nn.init.zeros_(_bias);
            }
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.layer_norm(tensor, normalized_shape, _weight, _bias, eps);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Normalization of each sample over its last axis.</summary>
            /// <param name="normalized_shape">The size of the axis.</param>
            /// <param name="eps">A small value added to the variance for numerical stability.</param>
            /// <param name="elementwise_affine">Whether there are scale and shift.</param>
            /// <param name="bias">Whether there is a shift.</param>
            /// <param name="device">The device of the parameters.</param>
            /// <param name="dtype">Their type.</param>
            public static Modules.LayerNorm LayerNorm(long normalized_shape, double eps = 1e-5, bool elementwise_affine = true,
                bool bias = true,
                Device? device = null, ScalarType? dtype = null) =>
                new([normalized_shape], eps, elementwise_affine, bias, device, dtype);

            /// <summary>Normalization of each sample over its last axes.</summary>
            /// <param name="normalized_shape">The sizes of the axes.</param>
            /// <param name="eps">A small value added to the variance for numerical stability.</param>
            /// <param name="elementwise_affine">Whether there are scale and shift.</param>
            /// <param name="bias">Whether there is a shift.</param>
            /// <param name="device">The device of the parameters.</param>
            /// <param name="dtype">Their type.</param>
            public static Modules.LayerNorm LayerNorm(long[] normalized_shape, double eps = 1e-5, bool elementwise_affine = true,
                bool bias = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(normalized_shape, eps, elementwise_affine, bias, device, dtype);
        }
    }
}
