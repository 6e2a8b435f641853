using NetDsl.Managed.Modules;
using NetDsl.Managed.Operations.Recurrent;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Gated recurrent units over a sequence (<see href="https://arxiv.org/abs/1406.1078"/>).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.GRU.html"/>.
    /// </summary>
    public sealed class GRU : nn.Module<Tensor, Tensor, (Tensor, Tensor)>
    {
        private readonly RecurrentStack _stack;

        internal GRU(RecurrentSettings settings, Device? device, ScalarType? dtype) : base(nameof(GRU))
        {
            _stack = new RecurrentStack(this, RecurrentKind.Gru, settings, device, dtype);
        }

        /// <summary>Runs over a sequence.</summary>
        /// <param name="input">(T, N, input), or (N, T, input) where the batch is first.</param>
        /// <param name="h0">The initial state, (layers · directions, N, hidden); zeros if null.</param>
        /// <returns>The outputs, and h of the last step.</returns>
        public override (Tensor, Tensor) forward(Tensor input, Tensor? h0 = null)
        {
            var (output, hidden, _) = _stack.Run(input, h0, null);
            return (output, hidden);
        }

        /// <inheritdoc cref="forward"/>
        public new (Tensor, Tensor) call(Tensor input, Tensor? h0 = null) => base.call(input, h0!);

        /// <summary>Runs over sequences of different lengths.</summary>
        /// <param name="input">The sequences.</param>
        /// <param name="h0">The initial state, (layers · directions, N, hidden); zeros if null.</param>
        /// <returns>The outputs, and h of the last step of each sequence.</returns>
        public (nn.utils.rnn.PackedSequence, Tensor) call(nn.utils.rnn.PackedSequence input, Tensor? h0 = null)
        {
            var (output, hidden, _) = _stack.Run(input, h0, null);
            return (output, hidden);
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
            /// <summary>Gated recurrent units over a sequence (<see href="https://arxiv.org/abs/1406.1078"/>).</summary>
            /// <param name="inputSize">The features of a step.</param>
            /// <param name="hiddenSize">The features of the state.</param>
            /// <param name="numLayers">Layers on top of each other.</param>
            /// <param name="bias">Whether there are biases.</param>
            /// <param name="batchFirst">Whether input and output are (N, T, …) and not (T, N, …).</param>
            /// <param name="dropout">The probability of dropout between layers in training.</param>
            /// <param name="bidirectional">Whether each layer runs in both directions.</param>
            /// <param name="device">The device of the parameters.</param>
            /// <param name="dtype">Their type.</param>
            public static Modules.GRU GRU(long inputSize, long hiddenSize, long numLayers = 1, bool bias = true,
                bool batchFirst = false, double dropout = 0, bool bidirectional = false, Device? device = null, ScalarType? dtype = null) =>
                new(new RecurrentSettings(inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional), device, dtype);
        }
    }
}
