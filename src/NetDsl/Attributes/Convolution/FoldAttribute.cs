using System.ComponentModel;

namespace NetDsl;

/// <summary>
/// Adds blocks up to images: <c>Fold</c>.
/// </summary>
/// <remarks>
/// <para>(N, C·kernel, L) → (N, C, H, W), where L blocks fit into the image. No parameters.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.Fold.html">Fold</see>
/// </para>
/// </remarks>
/// <example>
/// (N, 12, 16) → (N, 3, 8, 8):
/// <code>[Fold(8, 2, Stride = 2)]</code>
/// </example>
public sealed class FoldAttribute : LayerAttribute
{
    /// <summary>Blocks to images.</summary>
    /// <param name="outputSize">The size of the images: one size, or an array (height, width). At least 1.</param>
    /// <param name="kernelSize">The block: one size, or height and width. At least 1.</param>
    public FoldAttribute(object outputSize, params int[] kernelSize)
    {
        OutputSize = outputSize;
        KernelSize = [.. kernelSize];
    }

    /// <summary>The same, with sizes that may be expressions over hyperparameters.</summary>
    /// <inheritdoc cref="FoldAttribute(object, int[])"/>
    public FoldAttribute(object outputSize, params object[] kernelSize)
    {
        OutputSize = outputSize;
        KernelSize = kernelSize;
    }

    /// <summary>Without a size, which is needed: NDSL006 says so.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public FoldAttribute(object outputSize) => (OutputSize, KernelSize) = (outputSize, []);

    /// <summary>The size of the images.</summary>
    public object OutputSize { get; }

    /// <summary>The block: one size, or height and width.</summary>
    public object[] KernelSize { get; }

    /// <summary>The distance between a block's elements: a size, or an array (height, width). Default: 1. At least 1.</summary>
    public object Dilation { get; set; } = 1;

    /// <summary>Zeros on both sides of the images: a size, or an array (height, width). Default: 0. At least 0.</summary>
    public object Padding { get; set; } = 0;

    /// <summary>The step of the blocks: a size, or an array (height, width). Default: 1. At least 1.</summary>
    public object Stride { get; set; } = 1;
}
