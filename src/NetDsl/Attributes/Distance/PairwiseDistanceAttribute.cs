namespace NetDsl;

/// <summary>The distance between the current value and a tapped one over the last axis: ‖x₁ − x₂ + eps‖.</summary>
/// <param name="tap">The name of the second value.</param>
/// <remarks>
/// <para>(N, F) → (N), or (N, 1) with <see cref="KeepDim"/>. Both values have the same shape.</para>
/// <para><see href="https://pytorch.org/docs/stable/generated/torch.nn.PairwiseDistance.html">PairwiseDistance</see></para>
/// </remarks>
/// <example>
/// <code>[Tap("x"), Linear(64), PairwiseDistance("x", KeepDim = true)]</code>
/// </example>
public sealed class PairwiseDistanceAttribute(string tap) : LayerAttribute
{
    /// <summary>The name of the second value.</summary>
    public string Tap { get; } = tap;

    /// <summary>The norm: 2 is the Euclidean one, 1 the sum of differences. Default: 2. Above 0.</summary>
    public double P { get; set; } = 2;

    /// <summary>Added to each difference. Default: 1e-6.</summary>
    public double Eps { get; set; } = 1e-6;

    /// <summary>Whether the last axis stays, with size 1. Default: false.</summary>
    public bool KeepDim { get; set; }
}
