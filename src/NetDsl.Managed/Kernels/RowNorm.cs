using System.Numerics;
using System.Numerics.Tensors;

namespace NetDsl.Managed.Kernels;

/// <summary>
/// The shape of a <see cref="RowNorm"/>: rows of channels·space values, each normalised separately. Rows cycle through
/// <paramref name="Groups"/> sets of parameters, one weight and bias per channel.
/// GroupNorm is (N·G, G, C/G, S), InstanceNorm (N·C, C, 1, S), LayerNorm (rows, 1, features, 1).
/// </summary>
internal readonly record struct RowShape(int Rows, int Groups, int Channels, int Space)
{
    internal int Length => Channels * Space;

    internal int Parameters => Groups * Channels;
}

/// <summary>Normalisation of every row by its own statistics, with a weight and bias for each channel.</summary>
internal static unsafe class RowNorm
{
    // Below this many values another thread costs more than it saves.
    private const int WorthAThread = 16 * 1024;

    /// <summary>
    /// Writes y and each row's mean and 1 / √(variance + eps); <paramref name="unbiased"/>, for the unbiased variance, may be null.
    /// </summary>
    internal static void Forward<T>(RowShape shape, T* x, T* weight, T* bias, double eps, T* y, T* mean, T* inverse, T* unbiased)
        where T : unmanaged, INumber<T>
    {
        Work.For(shape.Rows, Grain(shape), (from, to) =>
        {
            for (int row = from; row < to; row++)
            {
                nint at = (nint)row * shape.Length;
                int parameter = row % shape.Groups * shape.Channels;
                var moments = new Moments();
                moments.Add(x + at, shape.Length);
                double scale = 1 / Math.Sqrt(moments.Variance + eps);
                mean[row] = T.CreateTruncating(moments.Mean);
                inverse[row] = T.CreateTruncating(scale);
                if (unbiased != null)
                {
                    unbiased[row] = T.CreateTruncating(moments.UnbiasedVariance);
                }
                Normalise(
                    shape, x + at, Part(weight, parameter), Part(bias, parameter),
                    T.CreateTruncating(scale), T.CreateTruncating(-moments.Mean * scale), y + at);
            }
        });
    }

    /// <summary>The gradients of input, weight and bias; any of them may be null.</summary>
    internal static void Gradient<T>(RowShape shape, T* g, T* x, T* weight, T* mean, T* inverse, T* dx, T* dWeight, T* dBias)
        where T : unmanaged, INumber<T>
    {
        int parts = Math.Clamp(shape.Rows / Grain(shape), 1, Work.Threads);
        using var memory = Scratch.Of<T>(2L * parts * shape.Parameters);
        T* sums = (T*)memory.Data;
        Work.Parts(parts, part =>
        {
            T* weights = sums + 2L * part * shape.Parameters, biases = weights + shape.Parameters;
            new Span<T>(weights, 2 * shape.Parameters).Clear();
            using var line = Scratch.Of<T>(shape.Length);
            int to = (int)((long)shape.Rows * (part + 1) / parts);
            for (int row = (int)((long)shape.Rows * part / parts); row < to; row++)
            {
                nint at = (nint)row * shape.Length;
                int parameter = row % shape.Groups * shape.Channels;
                AddParameters(shape, g + at, x + at, mean[row], inverse[row], weights + parameter, biases + parameter);
                if (dx != null)
                {
                    InputRow(shape, g + at, x + at, Part(weight, parameter), mean[row], inverse[row], (T*)line.Data, dx + at);
                }
            }
        });
        for (int part = 1; part < parts; part++)
        {
            Vectors.Add(sums + 2L * part * shape.Parameters, sums, 2 * shape.Parameters);
        }
        if (dWeight != null)
        {
            new Span<T>(sums, shape.Parameters).CopyTo(new Span<T>(dWeight, shape.Parameters));
        }
        if (dBias != null)
        {
            new Span<T>(sums + shape.Parameters, shape.Parameters).CopyTo(new Span<T>(dBias, shape.Parameters));
        }
    }

    private static int Grain(RowShape shape) => Math.Max(1, WorthAThread / Math.Max(1, shape.Length));

    private static T* Part<T>(T* parameters, int at) where T : unmanaged => parameters == null ? null : parameters + at;

    private static void Normalise<T>(RowShape shape, T* x, T* weight, T* bias, T scale, T shift, T* y) where T : unmanaged, INumber<T>
    {
        if (weight == null && bias == null)
        {
            Vectors.Affine(x, scale, shift, y, shape.Length);
            return;
        }
        if (shape.Space == 1)
        {
            RowVectors.Normalise(x, scale, shift, weight, bias, y, shape.Channels);
            return;
        }
        for (int c = 0; c < shape.Channels; c++)
        {
            T w = weight == null ? T.One : weight[c], b = bias == null ? T.Zero : bias[c];
            Vectors.Affine(x + (nint)c * shape.Space, scale * w, shift * w + b, y + (nint)c * shape.Space, shape.Space);
        }
    }

    private static void AddParameters<T>(RowShape shape, T* g, T* x, T mean, T inverse, T* weights, T* biases)
        where T : unmanaged, INumber<T>
    {
        if (shape.Space == 1)
        {
            RowVectors.AddParameters(g, x, mean, inverse, weights, biases, shape.Channels);
            return;
        }
        for (int c = 0; c < shape.Channels; c++)
        {
            var (sum, product) = Vectors.Sums(g + (nint)c * shape.Space, x + (nint)c * shape.Space, mean, shape.Space);
            weights[c] += T.CreateTruncating(product) * inverse;
            biases[c] += T.CreateTruncating(sum);
        }
    }

    /// <summary>dx = inverse · (g·w - mean of g·w - (x - mean) · inverse² · mean of g·w·(x - mean)).</summary>
    private static void InputRow<T>(RowShape shape, T* g, T* x, T* weight, T mean, T inverse, T* line, T* dx)
        where T : unmanaged, INumber<T>
    {
        if (weight != null)
        {
            if (shape.Space == 1)
            {
                TensorPrimitives.Multiply(
                    new ReadOnlySpan<T>(g, shape.Channels), new ReadOnlySpan<T>(weight, shape.Channels), new Span<T>(line, shape.Channels));
            }
            for (int c = 0; c < shape.Channels && shape.Space > 1; c++)
            {
                Vectors.Affine(g + (nint)c * shape.Space, weight[c], T.Zero, line + (nint)c * shape.Space, shape.Space);
            }
            g = line;
        }
        var (sum, product) = Vectors.Sums(g, x, mean, shape.Length);
        double scale = double.CreateTruncating(inverse);
        double slope = scale * scale * scale * product / shape.Length;
        double shift = slope * double.CreateTruncating(mean) - scale * sum / shape.Length;
        Vectors.Affine(g, inverse, x, T.CreateTruncating(-slope), T.CreateTruncating(shift), dx, shape.Length);
    }
}
