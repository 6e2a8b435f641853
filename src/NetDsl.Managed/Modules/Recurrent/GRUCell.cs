using NetDsl.Managed.Modules;
using NetDsl.Managed.Operations.Recurrent;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// A gated recurrent unit for one step (<see href="https://arxiv.org/abs/1406.1078"/>).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.GRUCell.html"/>.
    /// </summary>
    public sealed class GRUCell : nn.Module<Tensor, Tensor, Tensor>
    {
        [ComponentName(Name = nameof(weight_ih))]
        private Parameter? _weight_ih;

        [ComponentName(Name = nameof(weight_hh))]
        private Parameter? _weight_hh;

        [ComponentName(Name = nameof(bias_ih))]
        private Parameter? _bias_ih;

        [ComponentName(Name = nameof(bias_hh))]
        private Parameter? _bias_hh;

        internal GRUCell(long inputSize, long hiddenSize, bool bias, Device? device, ScalarType? dtype) : base(nameof(GRUCell))
        {
            var start = new CellParameters(RecurrentKind.Gru, inputSize, hiddenSize, bias, device, dtype);
            (weight_ih, weight_hh, bias_ih, bias_hh) = (start.InputWeight, start.HiddenWeight, start.InputBias, start.HiddenBias);
        }

        /// <summary>The weights of the input of the gates r, z and n, (3·hidden, input).</summary>
        public Parameter? weight_ih
        {
            get => _weight_ih;
            set => SetParameter(ref _weight_ih, value, nameof(weight_ih));
        }

        /// <summary>The weights of the state of the gates r, z and n, (3·hidden, hidden).</summary>
        public Parameter? weight_hh
        {
            get => _weight_hh;
            set => SetParameter(ref _weight_hh, value, nameof(weight_hh));
        }

        /// <summary>The bias of the input's product, (3·hidden), or null.</summary>
        public Parameter? bias_ih
        {
            get => _bias_ih;
            set => SetParameter(ref _bias_ih, value, nameof(bias_ih));
        }

        /// <summary>The bias of the state's product, (3·hidden), or null.</summary>
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
            RecurrentStep.Apply(RecurrentKind.Gru, input, h0, null, new(weight_ih!, weight_hh!, bias_ih, bias_hh)).Hidden;
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A gated recurrent unit for one step (<see href="https://arxiv.org/abs/1406.1078"/>).</summary>
            /// <param name="inputSize">The features of the input.</param>
            /// <param name="hiddenSize">The features of the state.</param>
            /// <param name="bias">Whether there are biases.</param>
            /// <param name="device">The device of the parameters.</param>
            /// <param name="dtype">Their type.</param>
            public static Modules.GRUCell GRUCell(
                long inputSize, long hiddenSize, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                new(inputSize, hiddenSize, bias, device, dtype);
        }
    }
}
