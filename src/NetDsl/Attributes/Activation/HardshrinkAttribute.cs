namespace NetDsl;

/// <summary>x, and zero near zero: y = x where |x| &gt; lambda, 0 otherwise.</summary>
/// <remarks>
/// <para>Any shape → the same shape. No parameters.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.Hardshrink.html">Hardshrink</see>
/// </para>
/// </remarks>
/// <example>
/// <code>[Linear(64), Hardshrink(0.1)]</code>
/// </example>
public sealed class HardshrinkAttribute : LayerAttribute
{
    /// <summary>x, and zero near zero.</summary>
    /// <param name="lambda">How near to zero values become zero. Default: 0.5. At least 0.</param>
    public HardshrinkAttribute(double lambda = 0.5) => Lambda = lambda;

    /// <summary>How near to zero values become zero.</summary>
    public double Lambda { get; }
}
