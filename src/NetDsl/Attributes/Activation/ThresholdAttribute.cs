namespace NetDsl;

/// <summary>x above a threshold and a fixed value below: y = x for x &gt; threshold, value otherwise.</summary>
/// <remarks>
/// <para>Any shape → the same shape. No parameters.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.Threshold.html">Threshold</see>
/// </para>
/// </remarks>
/// <example>
/// <code>[Linear(64), Threshold(0.1, 0)]</code>
/// </example>
public sealed class ThresholdAttribute : LayerAttribute
{
    /// <summary>x above a threshold.</summary>
    /// <param name="threshold">Greater inputs pass unchanged.</param>
    /// <param name="value">The output for all other inputs.</param>
    public ThresholdAttribute(double threshold, double value)
    {
        Threshold = threshold;
        Value = value;
    }

    /// <summary>Greater inputs pass unchanged.</summary>
    public double Threshold { get; }

    /// <summary>The output for all other inputs.</summary>
    public double Value { get; }

    /// <summary>Whether the output overwrites the input's memory. Default: false.</summary>
    public bool Inplace { get; set; }
}
