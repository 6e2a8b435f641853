namespace NetDsl;

/// <summary>
/// Makes channels positions, the end of an efficient sub-pixel convolution (arXiv 1609.05158): <c>PixelShuffle</c>.
/// </summary>
/// <remarks>
/// <para>(N, C·r², H, W) → (N, C, H·r, W·r). No parameters.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.PixelShuffle.html">PixelShuffle</see>
/// </para>
/// </remarks>
/// <example>
/// (N, 12, 8, 8) → (N, 3, 16, 16):
/// <code>[PixelShuffle(2)]</code>
/// </example>
public sealed class PixelShuffleAttribute : LayerAttribute
{
    /// <summary>Channels to positions.</summary>
    /// <param name="upscaleFactor">How much higher and wider the output is, r. At least 1; r² divides the channels.</param>
    public PixelShuffleAttribute(int upscaleFactor) => UpscaleFactor = upscaleFactor;

    /// <summary>The same, with a factor that may be an expression over hyperparameters.</summary>
    /// <inheritdoc cref="PixelShuffleAttribute(int)"/>
    public PixelShuffleAttribute(object upscaleFactor) => UpscaleFactor = upscaleFactor;

    /// <summary>How much higher and wider the output is.</summary>
    public object UpscaleFactor { get; }
}
