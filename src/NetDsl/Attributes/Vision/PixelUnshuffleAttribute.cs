namespace NetDsl;

/// <summary>
/// Makes positions channels, the opposite of <see cref="PixelShuffleAttribute"/>: <c>PixelUnshuffle</c>.
/// </summary>
/// <remarks>
/// <para>(N, C, H·r, W·r) → (N, C·r², H, W). No parameters.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.PixelUnshuffle.html">PixelUnshuffle</see>
/// </para>
/// </remarks>
/// <example>
/// (N, 3, 16, 16) → (N, 12, 8, 8):
/// <code>[PixelUnshuffle(2)]</code>
/// </example>
public sealed class PixelUnshuffleAttribute : LayerAttribute
{
    /// <summary>Positions to channels.</summary>
    /// <param name="downscaleFactor">How much lower and narrower the output is, r. At least 1; it divides both axes.</param>
    public PixelUnshuffleAttribute(int downscaleFactor) => DownscaleFactor = downscaleFactor;

    /// <summary>The same, with a factor that may be an expression over hyperparameters.</summary>
    /// <inheritdoc cref="PixelUnshuffleAttribute(int)"/>
    public PixelUnshuffleAttribute(object downscaleFactor) => DownscaleFactor = downscaleFactor;

    /// <summary>How much lower and narrower the output is.</summary>
    public object DownscaleFactor { get; }
}
