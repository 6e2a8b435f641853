using System.ComponentModel;

namespace NetDsl;

/// <summary>
/// The mean of each window: <c>AvgPool1d</c>, <c>AvgPool2d</c> or <c>AvgPool3d</c>, by the rank of the incoming value.
/// </summary>
/// <remarks>
/// <para>
/// (N, C, H, W) → (N, C, H', W') with H' = ⌊(H + 2·padding − kernel) / stride⌋ + 1, rounded up instead with
/// <see cref="CeilMode"/>; the same for every spatial axis, and for (N, C, L) and (N, C, D, H, W).
/// </para>
/// <para>No parameters.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.AvgPool1d.html">AvgPool1d</see>,
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.AvgPool2d.html">AvgPool2d</see>,
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.AvgPool3d.html">AvgPool3d</see>
/// </para>
/// </remarks>
/// <example>
/// (N, 6, 28, 28) → (N, 6, 14, 14):
/// <code>[AvgPool(2)]</code>
/// </example>
public sealed class AvgPoolAttribute : LayerAttribute
{
    /// <summary>Average pooling.</summary>
    /// <param name="kernelSize">The window: one size for all spatial axes, or one for each. At least 1.</param>
    public AvgPoolAttribute(params int[] kernelSize) => KernelSize = [.. kernelSize];

    /// <summary>The same, with sizes that may be expressions over hyperparameters.</summary>
    /// <inheritdoc cref="AvgPoolAttribute(int[])"/>
    public AvgPoolAttribute(params object[] kernelSize) => KernelSize = kernelSize;

    /// <summary>Without a size, which is needed: NDSL006 says so.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public AvgPoolAttribute() => KernelSize = [];

    /// <summary>The window: one size for all spatial axes, or one for each.</summary>
    public object[] KernelSize { get; }

    /// <summary>
    /// The step of the window: a size, or an array with one for each spatial axis. Left out: the window's size. At least 1.
    /// </summary>
    public object? Stride { get; set; }

    /// <summary>
    /// Padding on both sides, of zeros: a size, or an array with one for each spatial axis. Default: 0. At most half the kernel. On
    /// (N, C, D, H, W) the window fits into the input without it.
    /// </summary>
    public object Padding { get; set; } = 0;

    /// <summary>Whether a last window that only partly fits counts. Default: false.</summary>
    public bool CeilMode { get; set; }

    /// <summary>Whether the zeros of the padding count in the mean. Default: true.</summary>
    public bool CountIncludePad { get; set; } = true;

    /// <summary>
    /// The divisor of the window's sum. Left out: the number of its elements. Not 0. Only <c>AvgPool2d</c> and <c>AvgPool3d</c>
    /// have it.
    /// </summary>
    public int DivisorOverride { get; set; }
}
