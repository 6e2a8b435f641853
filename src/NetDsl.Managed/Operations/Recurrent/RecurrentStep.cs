using NetDsl.Managed.Autograd;
using NetDsl.Managed.Operations.Nn;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations.Recurrent;

/// <summary>
/// One step of RNN, LSTM or GRU: (N, I) and a state (N, H) become the next state, or (I) and (H) where there is no batch.
/// </summary>
internal static class RecurrentStep
{
    /// <param name="kind">The kind of cell.</param>
    /// <param name="input">(N, I) or (I).</param>
    /// <param name="hidden">(N, H) or (H); zeros if null.</param>
    /// <param name="cell">LSTM's cell state, of the same shape; zeros if null.</param>
    /// <param name="weights">The parameters.</param>
    /// <returns>The next state, and LSTM's next cell.</returns>
    internal static (Tensor Hidden, Tensor? Cell) Apply(
        RecurrentKind kind, Tensor input, Tensor? hidden, Tensor? cell, RecurrentWeights weights)
    {
        CheckDimensions(kind, input, hidden, cell);
        using var temporaries = Temporaries.Begin();
        var isBatched = input.dim() == 2;
        var x = Batched(input);
        CheckWeights(kind, weights);
        long features = weights.Input.size(1), size = weights.Hidden.size(1);
        if (x.size(1) != features)
        {
            throw Errors.Native($"input has inconsistent input_size: got {x.size(1)} expected {features}");
        }
        var h = State(hidden, 0);
        var c = kind == RecurrentKind.Lstm ? State(cell, 1) : null;
        CheckTypes([x, h, c], weights);

        var (states, cells) = RecurrentLayer.Apply(kind, isReverse: false, x.unsqueeze(0), h, c, weights);
        long[] shape = isBatched ? [x.size(0), size] : [size];
        return (temporaries.Keep(states.view(shape)), cells is null ? null : temporaries.Keep(cells.view(shape)));

        Tensor Batched(Tensor tensor) => isBatched ? tensor : tensor.unsqueeze(0);

        Tensor State(Tensor? given, int index)
        {
            if (given is null)
            {
                return zeros([x.size(0), size], input.dtype);
            }
            var state = Batched(given);
            if (state.size(0) != x.size(0))
            {
                throw Errors.Native($"Input batch size {x.size(0)} doesn't match hidden{index} batch size {state.size(0)}");
            }
            if (state.size(1) != size)
            {
                throw Errors.Native($"hidden{index} has inconsistent hidden_size: got {state.size(1)}, expected {size}");
            }
            return state.dim() == 2
                ? state
                : throw Errors.Native($"Expected hidden{index} to be {input.dim()}D like the input, got {given.dim()}D instead");
        }
    }

    private static void CheckDimensions(RecurrentKind kind, Tensor input, Tensor? hidden, Tensor? cell)
    {
        var name = kind switch { RecurrentKind.Lstm => "LSTMCell", RecurrentKind.Gru => "GRUCell", _ => "RNNCell" };
        Check(input, "input");
        Check(hidden, kind == RecurrentKind.Lstm ? "hx[0]" : "hidden");
        Check(cell, "hx[1]");

        void Check(Tensor? tensor, string role)
        {
            if (tensor is not null && tensor.dim() is not (1 or 2))
            {
                throw Errors.Native($"{name}: Expected {role} to be 1D or 2D, got {tensor.dim()}D instead");
            }
        }
    }

    /// <summary>Parameters can be assigned separately, so their shapes may not match.</summary>
    private static void CheckWeights(RecurrentKind kind, RecurrentWeights weights)
    {
        var size = weights.Hidden.shape[^1];
        var rows = kind.Gates() * size;
        Check(weights.Input, "weight_ih", [rows, weights.Input.shape[^1]]);
        Check(weights.Hidden, "weight_hh", [rows, size]);
        Check(weights.InputBias, "bias_ih", [rows]);
        Check(weights.HiddenBias, "bias_hh", [rows]);

        static void Check(Tensor? parameter, string name, long[] expected)
        {
            if (parameter is not null && !parameter.shape.AsSpan().SequenceEqual(expected))
            {
                throw Errors.Native($"{name} has inconsistent sizes: got {Shapes.Text(parameter.shape)}, expected {Shapes.Text(expected)}");
            }
        }
    }

    private static void CheckTypes(Tensor?[] operands, RecurrentWeights weights)
    {
        foreach (var matrix in new[] { weights.Input, weights.Hidden })
        {
            foreach (var operand in operands)
            {
                if (operand is not null && operand.dtype != matrix.dtype)
                {
                    throw Errors.Native(
                        $"mat1 and mat2 must have the same dtype, but got {DTypes.Name(operand.dtype)} and {DTypes.Name(matrix.dtype)}");
                }
            }
        }
        foreach (var bias in new[] { weights.InputBias, weights.HiddenBias })
        {
            if (bias is not null && bias.dtype != weights.Input.dtype)
            {
                throw Errors.Native(
                    $"self and mat2 must have the same dtype, but got {DTypes.Name(bias.dtype)} and {DTypes.Name(weights.Input.dtype)}");
            }
        }
        Operands.CheckFloat(weights.Input, "addmm_impl_cpu_");
    }
}
