using NetDsl.Managed.Modules;
using NetDsl.Managed.Operations.Recurrent;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Long short-term memory for one step (Hochreiter and Schmidhuber, 1997).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.LSTMCell.html"/>.
    /// </summary>
    public sealed class LSTMCell : nn.Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor)>
    {
        [ComponentName(Name = nameof(weight_ih))]
        private Parameter? _weight_ih;

        [ComponentName(Name = nameof(weight_hh))]
        private Parameter? _weight_hh;

        [ComponentName(Name = nameof(bias_ih))]
        private Parameter? _bias_ih;

        [ComponentName(Name = nameof(bias_hh))]
        private Parameter? _bias_hh;

        internal LSTMCell(long inputSize, long hiddenSize, bool bias, Device? device, ScalarType? dtype) : base(nameof(LSTMCell))
        {
            var start = new CellParameters(RecurrentKind.Lstm, inputSize, hiddenSize, bias, device, dtype);
            (weight_ih, weight_hh, bias_ih, bias_hh) = (start.InputWeight, start.HiddenWeight, start.InputBias, start.HiddenBias);
        }

        /// <summary>The weights of the input of the gates i, f, g and o, (4·hidden, input).</summary>
        public Parameter? weight_ih
        {
            get => _weight_ih;
            set => SetParameter(ref _weight_ih, value, nameof(weight_ih));
        }

        /// <summary>The weights of the state of the gates i, f, g and o, (4·hidden, hidden).</summary>
        public Parameter? weight_hh
        {
            get => _weight_hh;
            set => SetParameter(ref _weight_hh, value, nameof(weight_hh));
        }

        /// <summary>The bias of the input's product, (4·hidden), or null.</summary>
        public Parameter? bias_ih
        {
            get => _bias_ih;
            set => SetParameter(ref _bias_ih, value, nameof(bias_ih));
        }

        /// <summary>The bias of the state's product, (4·hidden), or null.</summary>
        public Parameter? bias_hh
        {
            get => _bias_hh;
            set => SetParameter(ref _bias_hh, value, nameof(bias_hh));
        }

        /// <summary>The next state, without hooks.</summary>
        /// <param name="input">(N, input), or (input).</param>
        /// <param name="h0_c0">The previous hidden state and cell state, (N, hidden) or (hidden) each; zeros if null.</param>
        /// <returns>The next hidden state and cell state, of the same shape.</returns>
        /// <exception cref="System.Runtime.InteropServices.ExternalException">A size or a type does not fit.</exception>
        public override (Tensor, Tensor) forward(Tensor input, (Tensor, Tensor)? h0_c0)
        {
            var (hidden, cell) = RecurrentStep.Apply(
                RecurrentKind.Lstm, input, h0_c0?.Item1, h0_c0?.Item2, new(weight_ih!, weight_hh!, bias_ih, bias_hh));
            return (hidden, cell!);
        }

        /// <summary>Runs the hooks and gives the next state. See <see cref="forward"/>.</summary>
        public new (Tensor, Tensor) call(Tensor input, (Tensor, Tensor)? h0_c0 = null) => base.call(input, h0_c0);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Long short-term memory for one step (Hochreiter and Schmidhuber, 1997).</summary>
            /// <param name="inputSize">The features of the input.</param>
            /// <param name="hiddenSize">The features of the state.</param>
            /// <param name="bias">Whether there are biases.</param>
            /// <param name="device">The device of the parameters.</param>
            /// <param name="dtype">Their type.</param>
            public static Modules.LSTMCell LSTMCell(
                long inputSize, long hiddenSize, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                new(inputSize, hiddenSize, bias, device, dtype);
        }
    }
}
