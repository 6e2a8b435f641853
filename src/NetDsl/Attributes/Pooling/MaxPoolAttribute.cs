using System.ComponentModel;

namespace NetDsl;

/// <summary>
/// The largest value of each window: <c>MaxPool1d</c>, <c>MaxPool2d</c> or <c>MaxPool3d</c>, by the rank of the incoming value.
/// </summary>
/// <remarks>
/// <para>
/// (N, C, H, W) → (N, C, H', W') with H' = ⌊(H + 2·padding − dilation·(kernel − 1) − 1) / stride⌋ + 1, rounded up instead with
/// <see cref="CeilMode"/>; the same for every spatial axis, and for (N, C, L) and (N, C, D, H, W).
/// </para>
/// <para>No parameters.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.MaxPool1d.html">MaxPool1d</see>,
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.MaxPool2d.html">MaxPool2d</see>,
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.MaxPool3d.html">MaxPool3d</see>
/// </para>
/// </remarks>
/// <example>
/// (N, 32, 26, 26) → (N, 32, 13, 13):
/// <code>[MaxPool(2)]</code>
/// </example>
public sealed class MaxPoolAttribute : LayerAttribute
{
    /// <summary>Max pooling.</summary>
    /// <param name="kernelSize">The window: one size for all spatial axes, or one for each. At least 1.</param>
    public MaxPoolAttribute(params int[] kernelSize) => KernelSize = [.. kernelSize];

    /// <summary>The same, with sizes that may be expressions over hyperparameters.</summary>
    /// <inheritdoc cref="MaxPoolAttribute(int[])"/>
    public MaxPoolAttribute(params object[] kernelSize) => KernelSize = kernelSize;

    /// <summary>Without a size, which is needed: NDSL006 says so.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public MaxPoolAttribute() => KernelSize = [];

    /// <summary>The window: one size for all spatial axes, or one for each.</summary>
    public object[] KernelSize { get; }

    /// <summary>
    /// The step of the window: a size, or an array with one for each spatial axis. Left out: the window's size. At least 1.
    /// </summary>
    public object? Stride { get; set; }

    /// <summary>
    /// Padding on both sides, of −∞: a size, or an array with one for each spatial axis. Default: 0. At most half the
    /// kernel, dilation aside.
    /// </summary>
    public object Padding { get; set; } = 0;

    /// <summary>
    /// The distance between the window's elements: a size, or an array with one for each spatial axis. Default: 1. At least 1.
    /// </summary>
    public object Dilation { get; set; } = 1;

    /// <summary>Whether a last window that only partly fits counts. Default: false.</summary>
    public bool CeilMode { get; set; }
}
