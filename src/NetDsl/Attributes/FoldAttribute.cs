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
    /// <param name="outputSize">The size of the images: an int, or an int[] (height, width). At least 1.</param>
    /// <param name="kernelSize">The block: one size, or height and width. At least 1.</param>
    public FoldAttribute(object outputSize, params int[] kernelSize)
    {
        OutputSize = outputSize;
        KernelSize = kernelSize;
    }

    /// <summary>The size of the images.</summary>
    public object OutputSize { get; }

    /// <summary>The block: one size, or height and width.</summary>
    public int[] KernelSize { get; }

    /// <summary>The distance between a block's elements: an int, or an int[] (height, width). Default: 1. At least 1.</summary>
    public object Dilation { get; set; } = 1;

    /// <summary>Zeros on both sides of the images: an int, or an int[] (height, width). Default: 0. At least 0.</summary>
    public object Padding { get; set; } = 0;

    /// <summary>The step of the blocks: an int, or an int[] (height, width). Default: 1. At least 1.</summary>
    public object Stride { get; set; } = 1;
}
