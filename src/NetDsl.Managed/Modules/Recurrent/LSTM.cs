using NetDsl.Managed.Modules;
using NetDsl.Managed.Operations.Recurrent;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Long short-term memory over a sequence (Hochreiter and Schmidhuber, 1997).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.LSTM.html"/>.
    /// </summary>
    public sealed class LSTM : nn.Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor, Tensor)>
    {
        private readonly RecurrentStack _stack;

        internal LSTM(RecurrentSettings settings, Device? device, ScalarType? dtype) : base(nameof(LSTM))
        {
            _stack = new RecurrentStack(this, RecurrentKind.Lstm, settings, device, dtype);
        }

        /// <summary>Runs over a sequence.</summary>
        /// <param name="input">(T, N, input), or (N, T, input) where the batch is first.</param>
        /// <param name="h0_c0">The initial states, (layers · directions, N, hidden) each; zeros if null.</param>
        /// <returns>The outputs, h and c of the last step.</returns>
        public override (Tensor, Tensor, Tensor) forward(Tensor input, (Tensor, Tensor)? h0_c0 = null)
        {
            var (output, hidden, cell) = _stack.Run(input, h0_c0?.Item1, h0_c0?.Item2);
            return (output, hidden, cell!);
        }

        /// <inheritdoc cref="forward"/>
        public new (Tensor, Tensor, Tensor) call(Tensor input, (Tensor, Tensor)? h0_c0 = null) => base.call(input, h0_c0);

        /// <summary>Runs over sequences of different lengths.</summary>
        /// <param name="input">The sequences.</param>
        /// <param name="h0_c0">The initial states, (layers · directions, N, hidden) each; zeros if null.</param>
        /// <returns>The outputs, h and c of the last step of each sequence.</returns>
        public (nn.utils.rnn.PackedSequence, Tensor, Tensor) call(nn.utils.rnn.PackedSequence input, (Tensor, Tensor)? h0_c0 = null)
        {
            var (output, hidden, cell) = _stack.Run(input, h0_c0?.Item1, h0_c0?.Item2);
            return (output, hidden, cell!);
        }

        /// <summary>Does nothing: the engine needs no flattened parameters.</summary>
        public void flatten_parameters()
        {
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Long short-term memory over a sequence (Hochreiter and Schmidhuber, 1997).</summary>
            /// <param name="inputSize">The features of a step.</param>
            /// <param name="hiddenSize">The features of the state.</param>
            /// <param name="numLayers">Layers on top of each other.</param>
            /// <param name="bias">Whether there are biases.</param>
            /// <param name="batchFirst">Whether input and output are (N, T, …) and not (T, N, …).</param>
            /// <param name="dropout">The probability of dropout between layers in training.</param>
            /// <param name="bidirectional">Whether each layer runs in both directions.</param>
            /// <param name="device">The device of the parameters.</param>
            /// <param name="dtype">Their type.</param>
            public static Modules.LSTM LSTM(long inputSize, long hiddenSize, long numLayers = 1, bool bias = true,
                bool batchFirst = false, double dropout = 0, bool bidirectional = false, Device? device = null, ScalarType? dtype = null) =>
                new(new RecurrentSettings(inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional), device, dtype);
        }
    }
}
