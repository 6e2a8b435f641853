namespace NetDsl;

/// <summary>The mean over axes.</summary>
/// <remarks>
/// <para>(N, T, F) → (N, F), (N, C, H, W) → (N, C); with axes given, those. No parameters.</para>
/// <para><see href="https://pytorch.org/docs/stable/generated/torch.mean.html">torch.mean</see></para>
/// </remarks>
/// <example>
/// Of all steps of a sequence:
/// <code>[LSTM(64), Mean, Linear(10)]</code>
/// </example>
public sealed class MeanAttribute : LayerAttribute
{
    /// <summary>A mean over axes.</summary>
    /// <param name="dims">
    /// The axes, the batch being 0; negative ones count from the end. None: time of (T, F), space of a feature map.
    /// </param>
    public MeanAttribute(params int[] dims) => Dims = dims;

    /// <summary>The axes; empty for time or space.</summary>
    public int[] Dims { get; }

    /// <summary>Whether the axes stay, with size 1. Default: false.</summary>
    public bool KeepDim { get; set; }
}
