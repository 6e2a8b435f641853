namespace NetDsl;

/// <summary>x kept between two bounds: y = min(max(minVal, x), maxVal).</summary>
/// <remarks>
/// <para>Any shape → the same shape. No parameters.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.Hardtanh.html">Hardtanh</see>
/// </para>
/// </remarks>
/// <example>
/// <code>[Linear(8), Hardtanh(0, 1)]</code>
/// </example>
public sealed class HardtanhAttribute : LayerAttribute
{
    /// <summary>x between two bounds.</summary>
    /// <param name="minVal">The lower bound. Default: −1. Below maxVal.</param>
    /// <param name="maxVal">The upper bound. Default: 1.</param>
    public HardtanhAttribute(double minVal = -1.0, double maxVal = 1.0)
    {
        MinVal = minVal;
        MaxVal = maxVal;
    }

    /// <summary>The lower bound.</summary>
    public double MinVal { get; }

    /// <summary>The upper bound.</summary>
    public double MaxVal { get; }

    /// <summary>Whether the output overwrites the input's memory. Default: false.</summary>
    public bool Inplace { get; set; }
}
