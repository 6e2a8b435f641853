namespace NetDsl;

/// <summary>Multiplies each channel or feature by a learnt factor: LayerScale.</summary>
/// <remarks>
/// <para>(N, C, …) or (N, T, F) → the same shape. Parameters: a weight (C) or (F).</para>
/// <para><see href="https://arxiv.org/abs/2103.17239">Going deeper with Image Transformers</see> (Touvron et al., 2021)</para>
/// </remarks>
/// <example>
/// At the end of a residual branch:
/// <code>[Tap("x"), LayerNorm, Linear(64), GELU, Scale(1e-6), Add("x")]</code>
/// </example>
public sealed class ScaleAttribute : LayerAttribute
{
    /// <summary>A factor for each channel or feature.</summary>
    /// <param name="initialValue">The initial value of each factor. Default: 1. Finite.</param>
    public ScaleAttribute(double initialValue = 1) => InitialValue = initialValue;

    /// <summary>The initial value of each factor.</summary>
    public double InitialValue { get; }
}
