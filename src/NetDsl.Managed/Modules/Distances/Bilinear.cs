using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// x₁ᵀ W x₂ + b over the last axes.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.Bilinear.html"/>.
    /// </summary>
    public sealed class Bilinear : nn.Module<Tensor, Tensor, Tensor>
    {
        [ComponentName(Name = nameof(weight))]
        private Parameter? _weight;

        [ComponentName(Name = nameof(bias))]
        private Parameter? _bias;

        internal Bilinear(long in1_features, long in2_features, long out_features, bool hasBias, Device? device, ScalarType? dtype)
            : base(nameof(Bilinear))
        {
            this.in1_features = in1_features;
            this.in2_features = in2_features;
            this.out_features = out_features;
            var bound = 1 / Math.Sqrt(in1_features);
            weight = new Parameter(empty(out_features, in1_features, in2_features, dtype, device));
            nn.init.uniform_(weight, -bound, bound);
            if (!hasBias)
            {
                return;
            }
            bias = new Parameter(empty(out_features, dtype, device));
            nn.init.uniform_(bias, -bound, bound);
        }

        /// <summary>The size of the first input's last axis.</summary>
        public long in1_features { get; set; }

        /// <summary>The size of the second input's last axis.</summary>
        public long in2_features { get; set; }

        /// <summary>The size of the result's last axis.</summary>
        public long out_features { get; set; }

        /// <summary>The weights, (out, in₁, in₂).</summary>
        public Parameter weight
        {
            get => _weight!;
            set => SetParameter(ref _weight, value, nameof(weight));
        }

        /// <summary>The bias, (out), or null.</summary>
        public Parameter? bias
        {
            get => _bias;
            set => SetParameter(ref _bias, value, nameof(bias));
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input1, Tensor input2) => nn.functional.bilinear(input1, input2, weight, _bias);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x₁ᵀ W x₂ + b over the last axes: (…, in₁) and (…, in₂) give (…, out).</summary>
            /// <param name="in1_features">The size of the first input's last axis.</param>
            /// <param name="in2_features">The size of the second input's last axis.</param>
            /// <param name="out_features">The size of the result's last axis.</param>
            /// <param name="hasBias">Whether b is added.</param>
            /// <param name="device">The device of the parameters.</param>
            /// <param name="dtype">Their type.</param>
            public static Modules.Bilinear Bilinear(
                long in1_features, long in2_features, long out_features, bool hasBias = true, Device? device = null,
                ScalarType? dtype = null) =>
                new(in1_features, in2_features, out_features, hasBias, device, dtype);
        }
    }
}
