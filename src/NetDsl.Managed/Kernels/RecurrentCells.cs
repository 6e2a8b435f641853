using System.Numerics;

namespace NetDsl.Managed.Kernels;

/// <summary>
/// One step of a recurrent cell for one sample, and its gradient. Gates lie one after the other, each as wide as the hidden state:
/// i, f, g, o for LSTM; r, z, n for GRU.
/// </summary>
internal static unsafe class RecurrentCells
{
    /// <summary>h = tanh(gate) or max(0, gate), in the gate's place too.</summary>
    internal static void Plain<T>(int size, bool isRelu, T* gate, T* recurrent, T* next) where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (int j = 0; j < size; j++)
        {
            var sum = gate[j] + recurrent[j];
            next[j] = gate[j] = isRelu ? T.Max(sum, T.Zero) : T.Tanh(sum);
        }
    }

    internal static void PlainGradient<T>(int size, bool isRelu, T* gate, T* dNext, T* dGate) where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (int j = 0; j < size; j++)
            dGate[j] = isRelu ? (gate[j] > T.Zero ? dNext[j] : T.Zero) : dNext[j] * (T.One - gate[j] * gate[j]);
    }

    /// <summary>c' = f·c + i·g and h' = o·tanh(c'); the gates are replaced by what they are after their functions.</summary>
    internal static void Lstm<T>(int size, T* gates, T* recurrent, T* cell, T* nextCell, T* next) where T : unmanaged, IFloatingPointIeee754<T>
    {
        T* i = gates, f = gates + size, g = f + size, o = g + size;
        for (int j = 0; j < size; j++)
        {
            i[j] = Sigmoid(i[j] + recurrent[j]);
            f[j] = Sigmoid(f[j] + recurrent[size + j]);
            g[j] = T.Tanh(g[j] + recurrent[2 * size + j]);
            o[j] = Sigmoid(o[j] + recurrent[3 * size + j]);
            nextCell[j] = f[j] * cell[j] + i[j] * g[j];
            next[j] = o[j] * T.Tanh(nextCell[j]);
        }
    }

    /// <summary>dCell comes as the gradient of c' and leaves as that of c.</summary>
    internal static void LstmGradient<T>(int size, T* gates, T* cell, T* nextCell, T* dNext, T* dCell, T* dGates)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T* i = gates, f = gates + size, g = f + size, o = g + size;
        for (int j = 0; j < size; j++)
        {
            var squashed = T.Tanh(nextCell[j]);
            var d = dCell[j] + dNext[j] * o[j] * (T.One - squashed * squashed);
            dGates[j] = d * g[j] * i[j] * (T.One - i[j]);
            dGates[size + j] = d * cell[j] * f[j] * (T.One - f[j]);
            dGates[2 * size + j] = d * i[j] * (T.One - g[j] * g[j]);
            dGates[3 * size + j] = dNext[j] * squashed * o[j] * (T.One - o[j]);
            dCell[j] = d * f[j];
        }
    }

    /// <summary>h' = (1 − z)·n + z·h with n = tanh(x + r·candidate); <paramref name="candidate"/> keeps the recurrent part of n.</summary>
    internal static void Gru<T>(int size, T* gates, T* recurrent, T* hidden, T* candidate, T* next) where T : unmanaged, IFloatingPointIeee754<T>
    {
        T* r = gates, z = gates + size, n = z + size;
        for (int j = 0; j < size; j++)
        {
            r[j] = Sigmoid(r[j] + recurrent[j]);
            z[j] = Sigmoid(z[j] + recurrent[size + j]);
            candidate[j] = recurrent[2 * size + j];
            n[j] = T.Tanh(n[j] + r[j] * candidate[j]);
            next[j] = (T.One - z[j]) * n[j] + z[j] * hidden[j];
        }
    }

    /// <summary>dHidden comes as the gradient of h' and leaves as what goes to h past the gates.</summary>
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

    private static T Sigmoid<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.One / (T.One + T.Exp(-x));
}
