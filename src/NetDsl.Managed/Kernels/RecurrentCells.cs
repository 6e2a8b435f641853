using System.Numerics;
using System.Numerics.Tensors;

namespace NetDsl.Managed.Kernels;

/// <summary>
/// One step of a recurrent cell for one sample, and its gradient. Gates lie one after the other, each as wide as the hidden state:
/// i, f, g, o for LSTM; r, z, n for GRU.
/// </summary>
internal static unsafe class RecurrentCells
{
    /// <summary>h = tanh(gate) or max(0, gate), which also overwrites the gate.</summary>
    internal static void Plain<T>(int size, bool isRelu, T* gate, T* recurrent, T* next) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var state = new Span<T>(gate, size);
        TensorPrimitives.Add(state, new ReadOnlySpan<T>(recurrent, size), state);
        if (isRelu)
        {
            TensorPrimitives.Max(state, T.Zero, state);
        }
        else
        {
            TensorPrimitives.Tanh<T>(state, state);
        }
        state.CopyTo(new Span<T>(next, size));
    }

    internal static void PlainGradient<T>(int size, bool isRelu, T* gate, T* dNext, T* dGate) where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (int j = 0; j < size; j++)
        {
            dGate[j] = isRelu ? (gate[j] > T.Zero ? dNext[j] : T.Zero) : dNext[j] * (T.One - gate[j] * gate[j]);
        }
    }

    /// <summary>c' = f·c + i·g and h' = o·tanh(c'); the gates are overwritten with their activations.</summary>
    internal static void Lstm<T>(int size, T* gates, T* recurrent, T* cell, T* nextCell, T* next)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var all = new Span<T>(gates, 4 * size);
        TensorPrimitives.Add(all, new ReadOnlySpan<T>(recurrent, 4 * size), all);
        Span<T> i = all[..size], f = all.Slice(size, size), g = all.Slice(2 * size, size), o = all[(3 * size)..];
        var inputAndForget = all[..(2 * size)];
        TensorPrimitives.Sigmoid<T>(inputAndForget, inputAndForget);
        TensorPrimitives.Tanh<T>(g, g);
        TensorPrimitives.Sigmoid<T>(o, o);

        Span<T> state = new(next, size), memory = new(nextCell, size);
        TensorPrimitives.Multiply(f, new ReadOnlySpan<T>(cell, size), memory);
        TensorPrimitives.MultiplyAdd(i, g, memory, memory);
        TensorPrimitives.Tanh<T>(memory, state);
        TensorPrimitives.Multiply(state, o, state);
    }

    /// <summary>dCell is the gradient of c' on entry, and that of c on return.</summary>
    internal static void LstmGradient<T>(int size, T* gates, T* cell, T* nextCell, T* dNext, T* dCell, T* dGates)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T* i = gates, f = gates + size, g = f + size, o = g + size;
        // tanh(c') is stored temporarily in the gradient of o.
        TensorPrimitives.Tanh(new ReadOnlySpan<T>(nextCell, size), new Span<T>(dGates + 3 * size, size));
        for (int j = 0; j < size; j++)
        {
            var squashed = dGates[3 * size + j];
            var d = dCell[j] + dNext[j] * o[j] * (T.One - squashed * squashed);
            dGates[j] = d * g[j] * i[j] * (T.One - i[j]);
            dGates[size + j] = d * cell[j] * f[j] * (T.One - f[j]);
            dGates[2 * size + j] = d * i[j] * (T.One - g[j] * g[j]);
            dGates[3 * size + j] = dNext[j] * squashed * o[j] * (T.One - o[j]);
            dCell[j] = d * f[j];
        }
    }

    /// <summary>h' = (1 − z)·n + z·h with n = tanh(x + r·candidate); <paramref name="candidate"/> keeps the recurrent part of n.</summary>
    internal static void Gru<T>(int size, T* gates, T* recurrent, T* hidden, T* candidate, T* next)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Span<T> resetAndUpdate = new(gates, 2 * size), n = new(gates + 2 * size, size);
        Span<T> kept = new(candidate, size), state = new(next, size);
        Span<T> r = resetAndUpdate[..size], z = resetAndUpdate[size..];
        TensorPrimitives.Add(resetAndUpdate, new ReadOnlySpan<T>(recurrent, 2 * size), resetAndUpdate);
        TensorPrimitives.Sigmoid<T>(resetAndUpdate, resetAndUpdate);
        new ReadOnlySpan<T>(recurrent + 2 * size, size).CopyTo(kept);
        TensorPrimitives.MultiplyAdd(r, kept, n, n);
        TensorPrimitives.Tanh<T>(n, n);

        // n + z·(h − n).
        TensorPrimitives.Subtract(new ReadOnlySpan<T>(hidden, size), n, state);
        TensorPrimitives.MultiplyAdd(state, z, n, state);
    }

    /// <summary>dHidden is the gradient of h' on entry, and the part of h's gradient that bypasses the gates on return.</summary>
    internal static void GruGradient<T>(int size, T* gates, T* hidden, T* candidate, T* dHidden, T* dInput, T* dRecurrent)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T* r = gates, z = gates + size, n = z + size;
        for (int j = 0; j < size; j++)
        {
            var d = dHidden[j];
            var dn = d * (T.One - z[j]) * (T.One - n[j] * n[j]);
            dInput[j] = dRecurrent[j] = dn * candidate[j] * r[j] * (T.One - r[j]);
            dInput[size + j] = dRecurrent[size + j] = d * (hidden[j] - n[j]) * z[j] * (T.One - z[j]);
            dInput[2 * size + j] = dn;
            dRecurrent[2 * size + j] = dn * r[j];
            dHidden[j] = d * z[j];
        }
    }
}
