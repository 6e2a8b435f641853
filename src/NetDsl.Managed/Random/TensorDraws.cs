using NetDsl.Managed.Autograd;
using NetDsl.Managed.Operations;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Random;

/// <summary>Draws into tensors: checks, element types and strides. Elements are drawn in the order they have in memory.</summary>
internal static class TensorDraws
{
    private delegate void Filler<T>(Span<T> values);

    internal static RandomSource Source(Generator? generator) => generator?.Source ?? RandomSource.Default;

    internal static Tensor Uniform(Tensor target, double from, double to, Generator? generator)
    {
        if (!(from <= to))
        {
            throw Errors.Native($"uniform_ expects to return a [from, to) range, but found from={from} > to={to}");
        }
        var source = Source(generator);
        return Floats(
            target,
            "UniformBackward0",
            values => ContinuousDraws.Uniform(source, values, from, to),
            values => ContinuousDraws.Uniform(source, values, from, to));
    }

    internal static Tensor Normal(Tensor target, double mean, double std, Generator? generator)
    {
        if (!(std >= 0))
        {
            throw Errors.Native($"normal expects std >= 0.0, but found std {std}");
        }
        var source = Source(generator);
        var contiguous = target.Impl.IsContiguous;
        return Floats(
            target,
            "NormalBackward0",
            values => ContinuousDraws.Normal(source, values, mean, std, contiguous),
            values => ContinuousDraws.Normal(source, values, mean, std, contiguous));
    }

    internal static Tensor LogNormal(Tensor target, double mean, double std, Generator? generator)
    {
        if (!(std > 0))
        {
            throw Errors.Native($"log_normal_ expects std > 0.0, but found std={std}");
        }
        var source = Source(generator);
        return Floats(
            target,
            "LogNormalBackward0",
            values => ContinuousDraws.LogNormal(source, values, mean, std),
            values => ContinuousDraws.LogNormal(source, values, mean, std));
    }

    internal static Tensor Exponential(Tensor target, double lambda, Generator? generator)
    {
        if (!(lambda > 0))
        {
            throw Errors.Native($"exponential_ expects lambda > 0.0, but found lambda={lambda}");
        }
        var source = Source(generator);
        return Floats(
            target,
            "ExponentialBackward0",
            values => ContinuousDraws.Exponential(source, values, lambda),
            values => ContinuousDraws.Exponential(source, values, lambda));
    }

    internal static Tensor Cauchy(Tensor target, double median, double sigma, Generator? generator)
    {
        if (!(sigma > 0))
        {
            throw Errors.Native($"cauchy_ expects sigma > 0.0, but found sigma={sigma}");
        }
        var source = Source(generator);
        return Floats(
            target,
            "CauchyBackward0",
            values => ContinuousDraws.Cauchy(source, values, median, sigma),
            values => ContinuousDraws.Cauchy(source, values, median, sigma));
    }

    internal static Tensor Geometric(Tensor target, double p, Generator? generator)
    {
        if (!(p > 0 && p < 1))
        {
            throw Errors.Native($"geometric_ expects p to be in (0, 1), but got p={p}");
        }
        var source = Source(generator);
        return Overwrite<double>(target, "GeometricBackward0", values => DiscreteDraws.Geometric(source, values, p));
    }

    internal static Tensor Bernoulli(Tensor target, double p, Generator? generator)
    {
        if (!(p >= 0 && p <= 1))
        {
            throw Errors.Native($"bernoulli_ expects p to be in [0, 1], but got p={p}");
        }
        var source = Source(generator);
        return Overwrite<byte>(target, "BernoulliBackward0", values => DiscreteDraws.Bernoulli(source, values, p));
    }

    /// <param name="target">The tensor to fill.</param>
    /// <param name="probabilities">A floating-point tensor that can be broadcast to the target's shape.</param>
    /// <param name="generator">The generator, or null for the default one.</param>
    internal static Tensor Bernoulli(Tensor target, Tensor probabilities, Generator? generator)
    {
        var source = Source(generator);
        var spread = InMemoryOrder(probabilities.Impl, target.Impl);
        try
        {
            return Overwrite<byte>(target, "BernoulliBackward1", spread.DType switch
            {
                ScalarType.Float32 => values => DiscreteDraws.Bernoulli(source, values, (ReadOnlySpan<float>)spread.Span<float>()),
                ScalarType.Float64 => values => DiscreteDraws.Bernoulli(source, values, (ReadOnlySpan<double>)spread.Span<double>()),
                var other => throw Errors.Native($"\"bernoulli_tensor_cpu_p_\" not implemented for '{DTypes.Name(other)}'"),
            });
        }
        finally
        {
            spread.Release();
        }
    }

    internal static Tensor Integers(Tensor target, long from, long to, Generator? generator)
    {
        if (from >= to)
        {
            throw Errors.Native($"random_ expects 'from' to be less than 'to', but got from={from} >= to={to}");
        }
        var source = Source(generator);
        return Overwrite<long>(target, "RandomBackward0", values => DiscreteDraws.Integers(source, values, from, to));
    }

    internal static Tensor Permutation(Tensor target, Generator? generator)
    {
        var source = Source(generator);
        return Overwrite<long>(target, "RandpermBackward0", values => DiscreteDraws.Permutation(source, values));
    }

    private static Tensor Floats(Tensor target, string name, Filler<float> single, Filler<double> @double) => target.dtype switch
    {
        ScalarType.Float32 => Overwrite(target, name, single),
        ScalarType.Float64 => Overwrite(target, name, @double),
        var other => throw Errors.Native($"\"{name}\" not implemented for '{DTypes.Name(other)}'"),
    };

    /// <summary>Draws into the target's memory, or converts from numbers of the type in which they are drawn.</summary>
    private static Tensor Overwrite<T>(Tensor target, string name, Filler<T> fill)
        where T : unmanaged
    {
        Tape.CheckInPlace(target);
        var impl = target.Impl;
        var drawn = DTypes.Of<T>();
        if (impl.IsContiguous && impl.DType == drawn)
        {
            fill(impl.Span<T>());
        }
        else
        {
            var order = MemoryOrder(impl);
            var window = impl.Window(Permuted(impl.Sizes, order), Permuted(impl.Strides, order), impl.Offset);
            var dense = TensorImpl.Allocate(window.Sizes, drawn);
            fill(dense.Span<T>());
            StridedCopy.Run(dense, window);
            dense.Release();
            window.Release();
        }
        return Tape.RecordOverwrite(target, name);
    }

    /// <summary>
    /// A copy of the source, broadcast to the target's shape, with its elements in the order that the target's have in memory.
    /// </summary>
    private static TensorImpl InMemoryOrder(TensorImpl source, TensorImpl target)
    {
        var order = MemoryOrder(target);
        var strides = Shapes.BroadcastStrides(source.Sizes, source.Strides, target.Sizes);
        var window = source.Window(Permuted(target.Sizes, order), Permuted(strides, order), source.Offset);
        var dense = TensorImpl.Allocate(window.Sizes, source.DType);
        StridedCopy.Run(window, dense);
        window.Release();
        return dense;
    }

    /// <summary>The dimensions from the widest step to the smallest.</summary>
    private static int[] MemoryOrder(TensorImpl impl)
        => [.. Enumerable.Range(0, impl.Sizes.Length).OrderByDescending(dimension => impl.Strides[dimension])];

    private static long[] Permuted(long[] values, int[] order) => Array.ConvertAll(order, dimension => values[dimension]);
}
