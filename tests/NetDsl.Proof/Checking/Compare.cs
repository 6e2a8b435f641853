using static TorchSharp.torch;

namespace NetDsl.Proof.Checking;

/// <summary>Compares values in float64: rounding is far below the tolerance, and so is the chance to be that near to a kink.</summary>
internal static class Compare
{
    private const double Tolerance = 1e-6;

    /// <summary>The largest difference where the values differ; null where they agree, or where the expected ones are not finite.</summary>
    public static string? Difference(Tensor expected, Tensor actual, double tolerance = Tolerance)
    {
        if (!expected.shape.SequenceEqual(actual.shape))
        {
            return $"({string.Join(", ", actual.shape)}). Expected ({string.Join(", ", expected.shape)}).";
        }

        if (expected.numel() == 0 || !expected.is_floating_point() || !expected.isfinite().all().item<bool>())
        {
            return null;
        }

        (expected, actual) = (expected.to(ScalarType.Float64), actual.to(ScalarType.Float64));
        var size = Math.Max(1, expected.abs().max().item<double>());
        var difference = (expected - actual).abs().max().item<double>();
        return difference <= tolerance * size ? null : FormattableString.Invariant($"{difference:G3} of values up to {size:G3}");
    }

    /// <summary>Whether two outputs for two inputs are the same, or there is nothing in them.</summary>
    public static bool IsConstant(Tensor first, Tensor second) =>
        first.numel() == 0 || !first.is_floating_point() || !first.isfinite().all().item<bool>() ||
        (first.shape.SequenceEqual(second.shape) && (first - second).abs().max().item<double>() < 1e-9);
}
