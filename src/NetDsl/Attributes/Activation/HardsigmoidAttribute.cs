namespace NetDsl;

/// <summary>The sigmoid in three straight lines: y = min(max(0, x / 6 + 1 / 2), 1).</summary>
/// <remarks>
/// <para>Any shape → the same shape. No parameters.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.Hardsigmoid.html">Hardsigmoid</see>
/// </para>
/// </remarks>
/// <example>
/// <code>[Linear(1), Hardsigmoid]</code>
/// </example>
public sealed class HardsigmoidAttribute : LayerAttribute
{
    /// <summary>Whether the output overwrites the input's memory. Default: false.</summary>
    public bool Inplace { get; set; }
}
