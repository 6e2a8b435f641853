using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Gradients;

/// <summary>Fixed float64 inputs for the gradient checks, without a random generator.</summary>
internal static class Samples
{
    /// <summary>Values between -1.5 and 1.5, none twice and none closer than 0.01 to zero: nothing lies on a kink.</summary>
    internal static Tensor Signed(params long[] shape) => Make(shape, u => u < 0.5 ? -1.5 + (2.98 * u) : 0.01 + (2.98 * (u - 0.5)));

    /// <summary>Values between 0.2 and 1.8.</summary>
    internal static Tensor Positive(params long[] shape) => Make(shape, u => 0.2 + (1.6 * u));

    /// <summary>Class indices 0, 1, … in turn.</summary>
    internal static Tensor Labels(long classes, params long[] shape)
        => tensor(Enumerable.Range(0, Count(shape)).Select(i => (i * 7L) % classes).ToArray(), shape);

    /// <summary>Multiples of the golden ratio modulo one: evenly spread and never the same.</summary>
    private static Tensor Make(long[] shape, Func<double, double> map)
    {
        const double golden = 0.6180339887498949;
        return tensor(Enumerable.Range(1, Count(shape)).Select(i => map(i * golden % 1)).ToArray(), shape);
    }

    private static int Count(long[] shape) => (int)shape.Aggregate(1L, (a, b) => a * b);
}
