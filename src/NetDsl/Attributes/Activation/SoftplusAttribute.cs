namespace NetDsl;

/// <summary>A smooth rectifier: y = log(1 + e^(beta·x)) / beta.</summary>
/// <remarks>
/// <para>Any shape → the same shape. No parameters.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.Softplus.html">Softplus</see>
/// </para>
/// </remarks>
/// <example>
/// <code>[Linear(1), Softplus]</code>
/// </example>
public sealed class SoftplusAttribute : LayerAttribute
{
    /// <summary>A smooth rectifier.</summary>
    /// <param name="beta">The inverse width of the bend at 0. Default: 1. Not 0.</param>
    /// <param name="threshold">Where beta·x is above it, y = x. Default: 20.</param>
    public SoftplusAttribute(double beta = 1.0, double threshold = 20.0)
    {
        Beta = beta;
        Threshold = threshold;
    }

    /// <summary>The inverse width of the bend at 0.</summary>
    public double Beta { get; }

    /// <summary>Where beta·x is above it, y = x.</summary>
    public double Threshold { get; }
}
