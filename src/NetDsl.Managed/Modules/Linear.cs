using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// x Wᵀ + b over the last axis: (…, in) becomes (…, out).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.Linear.html"/>.
    /// </summary>
    public sealed class Linear : nn.Module<Tensor, Tensor>
    {
        [ComponentName(Name = nameof(weight))]
        private Parameter? _weight;

        [ComponentName(Name = nameof(bias))]
        private Parameter? _bias;

        internal Linear(Parameter weight, Parameter? bias = null) : base(nameof(Linear))
        {
            in_features = weight.shape[1];
            out_features = weight.shape[0];
            this.weight = weight;
            this.bias = bias;
        }

        internal Linear(long inputSize, long outputSize, bool hasBias, Device? device, ScalarType? dtype) : base(nameof(Linear))
        {
            in_features = inputSize;
            out_features = outputSize;
            weight = new Parameter(empty(outputSize, inputSize, dtype, device));
            nn.init.kaiming_uniform_(weight, Math.Sqrt(5));
            if (!hasBias)
            {
                return;
            }
            bias = new Parameter(empty(outputSize, dtype, device));
            var bound = inputSize > 0 ? 1 / Math.Sqrt(inputSize) : 0;
            nn.init.uniform_(bias, -bound, bound);
        }

        /// <summary>The size of the input's last axis.</summary>
        public long in_features { get; set; }

        /// <summary>The size of the result's last axis.</summary>
        public long out_features { get; set; }

        /// <summary>The weights, (out, in).</summary>
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
        public override Tensor forward(Tensor tensor) => nn.functional.linear(tensor, weight, _bias);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x Wᵀ + b over the last axis: (…, in) becomes (…, out).</summary>
            /// <param name="inputSize">The size of the input's last axis.</param>
            /// <param name="outputSize">The size of the result's last axis.</param>
            /// <param name="hasBias">Whether b is added.</param>
            /// <param name="device">The device of the parameters.</param>
            /// <param name="dtype">The type of the parameters.</param>
            public static Modules.Linear Linear(long inputSize, long outputSize, bool hasBias = true, Device? device = null,
                ScalarType? dtype = null) =>
                new(inputSize, outputSize, hasBias, device, dtype);

            /// <summary>x Wᵀ + b over the last axis, with parameters that are there already.</summary>
            /// <param name="weight">W, (out, in).</param>
            /// <param name="bias">b, (out).</param>
            public static Modules.Linear Linear(Modules.Parameter weight, Modules.Parameter? bias = null) => new(weight, bias);
        }
    }
}
