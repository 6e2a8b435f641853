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
    /// <param name="lambda">Values from −lambda to lambda become 0. Default: 0.5. At least 0.</param>
    public HardshrinkAttribute(double lambda = 0.5) => Lambda = lambda;

    /// <summary>Values from −lambda to lambda become 0.</summary>
    public double Lambda { get; }
}
