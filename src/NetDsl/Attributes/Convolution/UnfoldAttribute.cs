using System.ComponentModel;

namespace NetDsl;

/// <summary>
/// The sliding blocks of images, one a column: <c>Unfold</c>.
/// </summary>
/// <remarks>
/// <para>
/// (N, C, H, W) → (N, C·kernel, L) with L = H'·W', H' = ⌊(H + 2·padding − dilation·(kernel − 1) − 1) / stride⌋ + 1. No parameters.
/// </para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.Unfold.html">Unfold</see>
/// </para>
/// </remarks>
/// <example>
/// (N, 3, 8, 8) → (N, 12, 16):
/// <code>[Unfold(2, Stride = 2)]</code>
/// </example>
public sealed class UnfoldAttribute : LayerAttribute
{
    /// <summary>Images to blocks.</summary>
    /// <param name="kernelSize">The block: one size, or height and width. At least 1.</param>
    public UnfoldAttribute(params int[] kernelSize) => KernelSize = [.. kernelSize];

    /// <summary>The same, with sizes that may be expressions over hyperparameters.</summary>
    /// <inheritdoc cref="UnfoldAttribute(int[])"/>
    public UnfoldAttribute(params object[] kernelSize) => KernelSize = kernelSize;

    /// <summary>Without a size, which is needed: NDSL006 says so.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public UnfoldAttribute() => KernelSize = [];

    /// <summary>The block: one size, or height and width.</summary>
    public object[] KernelSize { get; }

    /// <summary>The distance between a block's elements: a size, or an array (height, width). Default: 1. At least 1.</summary>
    public object Dilation { get; set; } = 1;

    /// <summary>Zeros on both sides of the images: a size, or an array (height, width). Default: 0. At least 0.</summary>
    public object Padding { get; set; } = 0;

    /// <summary>The step of the blocks: a size, or an array (height, width). Default: 1. At least 1.</summary>
    public object Stride { get; set; } = 1;
}
