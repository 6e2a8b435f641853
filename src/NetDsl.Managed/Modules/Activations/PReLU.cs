using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// x where it is positive, otherwise a learned slope times x (<see href="https://arxiv.org/abs/1502.01852"/>).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.PReLU.html"/>.
    /// </summary>
    public sealed class PReLU : nn.Module<Tensor, Tensor>
    {
        [ComponentName(Name = nameof(weight))]
        private Parameter? _weight;

        internal PReLU(long num_parameters, double init, Device? device, ScalarType? dtype) : base(nameof(PReLU))
        {
            this.num_parameters = num_parameters;
            this.init = init;
            weight = new Parameter(full(num_parameters, init, dtype ?? get_default_dtype(), device));
        }

        /// <summary>The number of slopes: one for all, or one for each channel.</summary>
        public long num_parameters { get; }

        /// <summary>The initial slope.</summary>
        public double init { get; }

        /// <summary>The slopes, (1) or (C).</summary>
        public Parameter weight
        {
            get => _weight!;
            set => SetParameter(ref _weight, value, nameof(weight));
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.prelu(tensor, weight);

        /// <inheritdoc/>
        public override string GetName() => nameof(PReLU);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x where it is positive, otherwise a learned slope times x.</summary>
            /// <param name="num_parameters">1, or the number of channels of (N, C, …).</param>
            /// <param name="init">The initial slope.</param>
            /// <param name="device">The device of the parameter.</param>
            /// <param name="dtype">Its type.</param>
            public static Modules.PReLU PReLU(long num_parameters, double init = 0.25, Device? device = null, ScalarType? dtype = null) =>
                new(num_parameters, init, device, dtype);
        }
    }
}
