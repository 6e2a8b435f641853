namespace NetDsl;

/// <summary>The logistic function: y = 1 / (1 + e⁻ˣ), between 0 and 1.</summary>
/// <remarks>
/// <para>Any shape → the same shape. No parameters.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.Sigmoid.html">Sigmoid</see>
/// </para>
/// </remarks>
/// <example>
/// <code>[Linear(1), Sigmoid]</code>
/// </example>
public sealed class SigmoidAttribute : LayerAttribute
{
    /// <summary>
    /// Whether the output overwrites the input's memory. Left out: automatic, where nothing else reads the input and no gradient
    /// needs it.
    /// </summary>
    public bool Inplace { get; set; }
}
