namespace NetDsl;

/// <summary>x moved towards zero: y = x − lambda for x &gt; lambda, x + lambda for x &lt; −lambda, 0 otherwise.</summary>
/// <remarks>
/// <para>Any shape → the same shape. No parameters.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.Softshrink.html">Softshrink</see>
/// </para>
/// </remarks>
/// <example>
/// <code>[Linear(64), Softshrink(0.1)]</code>
/// </example>
public sealed class SoftshrinkAttribute : LayerAttribute
{
    /// <summary>x moved towards zero.</summary>
    /// <param name="lambda">The distance that values move towards 0. Default: 0.5. At least 0.</param>
    public SoftshrinkAttribute(double lambda = 0.5) => Lambda = lambda;

    /// <summary>The distance that values move towards 0.</summary>
    public double Lambda { get; }
}
