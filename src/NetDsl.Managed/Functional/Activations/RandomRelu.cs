using System.Numerics;
using NetDsl.Managed.Autograd;
using NetDsl.Managed.Random;
using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Functional;

/// <summary>x where it is positive, otherwise a random slope times x, with libtorch's random numbers: one for each x ≤ 0.</summary>
internal static class RandomRelu
{
    internal static Tensor Apply(Tensor input, double lower, double upper, bool inplace)
    {
        if (!DTypes.IsFloat(input.dtype))
        {
            throw Errors.Native($"\"rrelu_with_noise_out_cpu\" not implemented for '{DTypes.Name(input.dtype)}'");
        }
        CheckBounds(lower, upper);
        using var temporaries = Temporaries.Begin();
        var x = input.contiguous();
        var factors = new Tensor(TensorImpl.Allocate(x.Impl.Sizes, x.dtype));
        if (x.dtype == ScalarType.Float32)
        {
            Draw<float>(x.Impl, factors.Impl, lower, upper);
        }
        else
        {
            Draw<double>(x.Impl, factors.Impl, lower, upper);
        }
        return temporaries.Keep(inplace ? input.mul_(factors).alias() : input.mul(factors));
    }

    /// <summary>The slope outside training.</summary>
    internal static double Mean(double lower, double upper)
    {
        CheckBounds(lower, upper);
        return (lower + upper) / 2;
    }

    private static void CheckBounds(double lower, double upper)
    {
        if (!(lower <= upper))
        {
            throw Errors.Native("Lower bound should be less than or equal to the upper bound");
        }
    }

    private static void Draw<T>(TensorImpl x, TensorImpl factors, double lower, double upper)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var values = x.Span<T>();
        var result = factors.Span<T>();
        var count = 0;
        foreach (var value in values)
        {
            count += value <= T.Zero ? 1 : 0;
        }
        // Drawn in double precision for every type, as in libtorch.
        var draws = new double[count];
        var source = RandomSource.Default;
        lock (source.Gate)
        {
            ContinuousDraws.Uniform<double>(source, draws, lower, upper);
        }
        var next = 0;
        for (var i = 0; i < values.Length; i++)
        {
            result[i] = values[i] <= T.Zero ? T.CreateTruncating(draws[next++]) : T.One;
        }
    }
}
