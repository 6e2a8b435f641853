using System.Numerics;
using NetDsl.Managed.Autograd;
using NetDsl.Managed.Kernels;
using NetDsl.Managed.Operations.Nn;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations.Recurrent;

/// <summary>
/// One layer of RNN, LSTM or GRU in one direction over all steps: (T, N, I) becomes (T, N, H). The input's product is computed once for all
/// steps, the hidden state's once per step.
/// </summary>
internal static class RecurrentLayer
{
    /// <summary>The hidden states of all steps, and for LSTM the cells of all steps.</summary>
    internal static (Tensor Output, Tensor? Cells) Apply(
        RecurrentKind kind, bool isReverse, Tensor input, Tensor hidden, Tensor? cell, RecurrentWeights weights)
    {
        using var temporaries = Temporaries.Begin();
        var sizes = input.Impl.Sizes;
        var shape = new RecurrentShape(
            kind, isReverse, checked((int)sizes[0]), checked((int)sizes[1]), checked((int)sizes[2]), checked((int)hidden.Impl.Sizes[^1]));
        Tensor?[] inputs = [input, hidden, cell, weights.Input, weights.Hidden, weights.InputBias, weights.HiddenBias];
        var operands = Array.ConvertAll(inputs, tensor => tensor is null ? null : Operands.Contiguous(tensor));

        // The initial state and those after each step are contiguous, and so are the steps' previous states.
        var states = Factories.Empty([shape.Steps + 1, shape.Batch, shape.Hidden], input.dtype);
        var cells = cell is null ? null : Factories.EmptyLike(states);
        var gates = Factories.Empty([shape.Steps, shape.Batch, shape.Gates], input.dtype);
        var candidates = kind == RecurrentKind.Gru ? Factories.Empty([shape.Steps, shape.Batch, shape.Hidden], input.dtype) : null;
        var isSingle = input.dtype == ScalarType.Float32;
        if (isSingle)
        {
            Forward<float>(shape, operands, states, cells, gates, candidates);
        }
        else
        {
            Forward<double>(shape, operands, states, cells, gates, candidates);
        }

        var output = After(states, shape);
        var outputCells = cells is null ? null : After(cells, shape);
        Tape.Record(
            [output, outputCells], "RecurrentLayerBackward0", inputs,
            [operands[0], operands[3], operands[4], states, cells, gates, candidates],
            (context, gradients) => isSingle
                ? Backward<float>(shape, context, gradients)
                : Backward<double>(shape, context, gradients));
        temporaries.Keep(output);
        if (outputCells is not null)
        {
            temporaries.Keep(outputCells);
        }
        return (output, outputCells);
    }

    private static Tensor After(Tensor states, RecurrentShape shape) =>
        new(states.Impl.Window([shape.Steps, shape.Batch, shape.Hidden], states.Impl.Strides, shape.IsReverse ? 0 : shape.State));

    private static unsafe void Forward<T>(
        RecurrentShape shape, Tensor?[] inputs, Tensor states, Tensor? cells, Tensor gates, Tensor? candidates)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T* h = states.Impl.Pointer<T>(), c = Operands.PointerOrNull<T>(cells), g = gates.Impl.Pointer<T>();
        T* n = Operands.PointerOrNull<T>(candidates), bias = Operands.PointerOrNull<T>(inputs[6]);
        var rows = shape.Steps * shape.Batch;
        Rows(g, Operands.PointerOrNull<T>(inputs[5]), rows, shape.Gates);
        Gemm.Multiply(
            rows, shape.Gates, shape.Input, new Matrix<T>(inputs[0]!.Impl.Pointer<T>(), shape.Input, 1),
            new Matrix<T>(inputs[3]!.Impl.Pointer<T>(), shape.Input, 1).Transposed, g, shape.Gates, accumulate: true);
        new Span<T>(inputs[1]!.Impl.Pointer<T>(), shape.State).CopyTo(new Span<T>(h + (nint)shape.First * shape.State, shape.State));
        if (c != null)
        {
            new Span<T>(inputs[2]!.Impl.Pointer<T>(), shape.State).CopyTo(new Span<T>(c + (nint)shape.First * shape.State, shape.State));
        }

        var weights = new Matrix<T>(inputs[4]!.Impl.Pointer<T>(), shape.Hidden, 1).Transposed;
        using var scratch = Scratch.Of<T>((long)shape.Batch * shape.Gates);
        T* recurrent = (T*)scratch.Data;
        for (int index = 0; index < shape.Steps; index++)
        {
            var step = shape.At(index);
            nint before = (nint)step.Before * shape.State, after = (nint)step.After * shape.State, at = (nint)step.Time * shape.State;
            Rows(recurrent, bias, shape.Batch, shape.Gates);
            Gemm.Multiply(
                shape.Batch, shape.Gates, shape.Hidden, new Matrix<T>(h + before, shape.Hidden, 1), weights, recurrent, shape.Gates, true);
            for (int sample = 0; sample < shape.Batch; sample++)
            {
                T* own = g + ((nint)step.Time * shape.Batch + sample) * shape.Gates, other = recurrent + (nint)sample * shape.Gates;
                nint row = (nint)sample * shape.Hidden;
                if (shape.Kind == RecurrentKind.Lstm)
                {
                    RecurrentCells.Lstm(shape.Hidden, own, other, c + before + row, c + after + row, h + after + row);
                }
                else if (shape.Kind == RecurrentKind.Gru)
                {
                    RecurrentCells.Gru(shape.Hidden, own, other, h + before + row, n + at + row, h + after + row);
                }
                else
                {
                    RecurrentCells.Plain(shape.Hidden, shape.Kind == RecurrentKind.Relu, own, other, h + after + row);
                }
            }
        }
        GC.KeepAlive(inputs);
        GC.KeepAlive(states);
        GC.KeepAlive(cells);
        GC.KeepAlive(gates);
        GC.KeepAlive(candidates);
    }

    private static unsafe Tensor?[] Backward<T>(RecurrentShape shape, FunctionNode context, Tensor?[] gradients)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Tensor x = context.Saved(0), inputWeight = context.Saved(1), weight = context.Saved(2), states = context.Saved(3);
        Tensor gates = context.Saved(5);
        Tensor? cells = context.SavedOrNull(4), candidates = context.SavedOrNull(6);
        var dOutput = gradients[0] is { } first ? Operands.Contiguous(first) : null;
        var dCells = gradients[1] is { } second ? Operands.Contiguous(second) : null;
        var dHidden = Factories.Zeros([shape.Batch, shape.Hidden], x.dtype);
        var dCell = cells is null ? null : Factories.Zeros([shape.Batch, shape.Hidden], x.dtype);
        var dGates = Factories.EmptyLike(gates);

        // GRU's reset gate gives the recurrent product another gradient than the input's product.
        var dRecurrent = shape.Kind == RecurrentKind.Gru ? Factories.EmptyLike(gates) : dGates;

        T* h = states.Impl.Pointer<T>(), c = Operands.PointerOrNull<T>(cells), g = gates.Impl.Pointer<T>();
        T* n = Operands.PointerOrNull<T>(candidates), dh = dHidden.Impl.Pointer<T>(), dc = Operands.PointerOrNull<T>(dCell);
        T* dg = dGates.Impl.Pointer<T>(), dr = dRecurrent.Impl.Pointer<T>();
        T* fromOutput = Operands.PointerOrNull<T>(dOutput), fromCells = Operands.PointerOrNull<T>(dCells);
        var weights = new Matrix<T>(weight.Impl.Pointer<T>(), shape.Hidden, 1);
        for (int index = shape.Steps - 1; index >= 0; index--)
        {
            var step = shape.At(index);
            nint before = (nint)step.Before * shape.State, after = (nint)step.After * shape.State, at = (nint)step.Time * shape.State;
            if (fromOutput != null)
            {
                Vectors.Add(fromOutput + at, dh, shape.State);
            }
            if (fromCells != null)
            {
                Vectors.Add(fromCells + at, dc, shape.State);
            }
            for (int sample = 0; sample < shape.Batch; sample++)
            {
                nint row = (nint)sample * shape.Hidden, gate = ((nint)step.Time * shape.Batch + sample) * shape.Gates;
                if (shape.Kind == RecurrentKind.Lstm)
                {
                    RecurrentCells.LstmGradient(shape.Hidden, g + gate, c + before + row, c + after + row, dh + row, dc + row, dg + gate);
                }
                else if (shape.Kind == RecurrentKind.Gru)
                {
                    RecurrentCells.GruGradient(shape.Hidden, g + gate, h + before + row, n + at + row, dh + row, dg + gate, dr + gate);
                }
                else
                {
                    RecurrentCells.PlainGradient(shape.Hidden, shape.Kind == RecurrentKind.Relu, g + gate, dh + row, dg + gate);
                }
            }
            var gradient = new Matrix<T>(dr + (nint)step.Time * shape.Batch * shape.Gates, shape.Gates, 1);
            Gemm.Multiply(shape.Batch, shape.Hidden, shape.Gates, gradient, weights, dh, shape.Hidden, shape.Kind == RecurrentKind.Gru);
        }

        var rows = shape.Steps * shape.Batch;
        var previous = h + (nint)(shape.IsReverse ? shape.State : 0);
        Matrix<T> forInputs = new(dg, shape.Gates, 1), forStates = new(dr, shape.Gates, 1);
        Tensor?[] results =
        [
            context.Needs(0)
                ? Product(x, rows, shape.Input, shape.Gates, forInputs, new(inputWeight.Impl.Pointer<T>(), shape.Input, 1))
                : null,
            context.Needs(1) ? dHidden : null,
            context.Needs(2) ? dCell : null,
            context.Needs(3)
                ? Product(inputWeight, shape.Gates, shape.Input, rows, forInputs.Transposed, new(x.Impl.Pointer<T>(), shape.Input, 1))
                : null,
            context.Needs(4)
                ? Product(weight, shape.Gates, shape.Hidden, rows, forStates.Transposed, new(previous, shape.Hidden, 1))
                : null,
            context.Needs(5) ? Sums<T>(dGates, rows, shape.Gates) : null,
            context.Needs(6) ? Sums<T>(dRecurrent, rows, shape.Gates) : null,
        ];
        GC.KeepAlive(states);
        GC.KeepAlive(cells);
        GC.KeepAlive(gates);
        GC.KeepAlive(candidates);
        GC.KeepAlive(dOutput);
        GC.KeepAlive(dCells);
        GC.KeepAlive(dGates);
        GC.KeepAlive(dRecurrent);
        return results;
    }

    private static unsafe Tensor Product<T>(Tensor like, int m, int n, int k, Matrix<T> a, Matrix<T> b) where T : unmanaged, INumber<T>
    {
        var product = Factories.EmptyLike(like);
        Gemm.Multiply(m, n, k, a, b, product.Impl.Pointer<T>(), n, accumulate: false);
        return product;
    }

    private static unsafe Tensor Sums<T>(Tensor matrix, int rows, int columns) where T : unmanaged, INumber<T>
    {
        var sums = Factories.Zeros([columns], matrix.dtype);
        T* from = matrix.Impl.Pointer<T>(), to = sums.Impl.Pointer<T>();
        for (int i = 0; i < rows; i++)
        {
            Vectors.Add(from + (nint)i * columns, to, columns);
        }
        return sums;
    }

    /// <summary>Rows filled with the bias, or with zeros.</summary>
    private static unsafe void Rows<T>(T* rows, T* bias, int count, int width) where T : unmanaged
    {
        if (bias == null)
        {
            new Span<T>(rows, checked(count * width)).Clear();
            return;
        }
        for (int i = 0; i < count; i++)
        {
            new Span<T>(bias, width).CopyTo(new Span<T>(rows + (nint)i * width, width));
        }
    }
}
