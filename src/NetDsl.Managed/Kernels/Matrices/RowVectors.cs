using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl.Managed.Kernels;

/// <summary>The inner loops of <see cref="RowNorm"/> where each value of a row has a weight and bias of its own.</summary>
internal static unsafe class RowVectors
{
    /// <summary>y = (x·scale + shift)·weight + bias; a missing weight is 1, a missing bias 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Normalise<T>(T* x, T scale, T shift, T* weight, T* bias, T* y, int length) where T : unmanaged, INumber<T>
    {
        var scales = Vector512.Create(scale);
        var shifts = Vector512.Create(shift);
        int i = 0;
        for (; i + Vector512<T>.Count <= length; i += Vector512<T>.Count)
        {
            var value = Vector512.Load(x + i) * scales + shifts;
            if (weight != null)
            {
                value *= Vector512.Load(weight + i);
            }
            if (bias != null)
            {
                value += Vector512.Load(bias + i);
            }
            value.Store(y + i);
        }
        for (; i < length; i++)
        {
            y[i] = (x[i] * scale + shift) * (weight == null ? T.One : weight[i]) + (bias == null ? T.Zero : bias[i]);
        }
    }

    /// <summary>weights += g·(x - mean)·inverse and biases += g.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void AddParameters<T>(T* g, T* x, T mean, T inverse, T* weights, T* biases, int length) where T : unmanaged, INumber<T>
    {
        var means = Vector512.Create(mean);
        var inverses = Vector512.Create(inverse);
        int i = 0;
        for (; i + Vector512<T>.Count <= length; i += Vector512<T>.Count)
        {
            var gradient = Vector512.Load(g + i);
            (Vector512.Load(weights + i) + gradient * ((Vector512.Load(x + i) - means) * inverses)).Store(weights + i);
            (Vector512.Load(biases + i) + gradient).Store(biases + i);
        }
        for (; i < length; i++)
        {
            weights[i] += g[i] * ((x[i] - mean) * inverse);
            biases[i] += g[i];
        }
    }
}
