using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Managed.Operations;

/// <summary>Arithmetic on scalar arguments.</summary>
internal static class Scalars
{
    /// <summary>The product: an integer where both are.</summary>
    internal static Scalar Product(Scalar a, Scalar b) => a.IsFloat || b.IsFloat
        ? new Scalar(a.Double * b.Double, ScalarType.Float64)
        : new Scalar(a.Int64 * b.Int64, ScalarType.Int64);
}
