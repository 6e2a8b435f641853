using NetDsl.Managed.Modules;
using NetDsl.Managed.Operations.Recurrent;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// h' = tanh(W x + b + U h + c), or with ReLU, for one step.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.RNNCell.html"/>.
    /// </summary>
    public sealed class RNNCell : nn.Module<Tensor, Tensor, Tensor>
    {
        private readonly RecurrentKind _kind;

        [ComponentName(Name = nameof(weight_ih))]
        private Parameter? _weight_ih;

        [ComponentName(Name = nameof(weight_hh))]
        private Parameter? _weight_hh;

        [ComponentName(Name = nameof(bias_ih))]
        private Parameter? _bias_ih;

        [ComponentName(Name = nameof(bias_hh))]
        private Parameter? _bias_hh;

        internal RNNCell(long inputSize, long hiddenSize, nn.NonLinearities nonLinearity, bool bias, Device? device, ScalarType? dtype)
            : base(nameof(RNNCell))
        {
            _kind = nonLinearity == nn.NonLinearities.ReLU ? RecurrentKind.Relu : RecurrentKind.Tanh;
            var start = new CellParameters(_kind, inputSize, hiddenSize, bias, device, dtype);
            (weight_ih, weight_hh, bias_ih, bias_hh) = (start.InputWeight, start.HiddenWeight, start.InputBias, start.HiddenBias);
        }

        /// <summary>The weights of the input, (hidden, input).</summary>
        public Parameter? weight_ih
        {
            get => _weight_ih;
            set => SetParameter(ref _weight_ih, value, nameof(weight_ih));
        }

        /// <summary>The weights of the state, (hidden, hidden).</summary>
        public Parameter? weight_hh
        {
            get => _weight_hh;
            set => SetParameter(ref _weight_hh, value, nameof(weight_hh));
        }

        /// <summary>The bias of the input's product, (hidden), or null.</summary>
        public Parameter? bias_ih
        {
            get => _bias_ih;
            set => SetParameter(ref _bias_ih, value, nameof(bias_ih));
        }

        /// <summary>The bias of the state's product, (hidden), or null.</summary>
        public Parameter? bias_hh
        {
            get => _bias_hh;
            set => SetParameter(ref _bias_hh, value, nameof(bias_hh));
        }

        /// <summary>The next state, without hooks.</summary>
        /// <param name="input">(N, input), or (input).</param>
        /// <param name="h0">The previous state, (N, hidden) or (hidden); zeros if null.</param>
        /// <returns>The next state, of the same shape.</returns>
        /// <exception cref="System.Runtime.InteropServices.ExternalException">A size or a type does not fit.</exception>
        public override Tensor forward(Tensor input, Tensor? h0 = null) =>
            RecurrentStep.Apply(_kind, input, h0, null, new(weight_ih!, weight_hh!, bias_ih, bias_hh)).Hidden;
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>h' = tanh(W x + b + U h + c), or with ReLU, for one step.</summary>
            /// <param name="inputSize">The features of the input.</param>
            /// <param name="hiddenSize">The features of the state.</param>
            /// <param name="nonLinearity">tanh or ReLU.</param>
            /// <param name="bias">Whether there are biases.</param>
            /// <param name="device">The device of the parameters.</param>
            /// <param name="dtype">Their type.</param>
            public static Modules.RNNCell RNNCell(
                long inputSize, long hiddenSize, NonLinearities nonLinearity = NonLinearities.Tanh, bool bias = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(inputSize, hiddenSize, nonLinearity, bias, device, dtype);
        }
    }
}
