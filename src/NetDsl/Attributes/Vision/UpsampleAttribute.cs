using static TorchSharp.torch;

namespace NetDsl;

/// <summary>
/// Another size of the spatial axes: <c>Upsample</c>.
/// </summary>
/// <remarks>
/// <para>(N, C, H, W) → (N, C, size…), or ⌊H · scaleFactor⌋; the same for (N, C, L) and (N, C, D, H, W). No parameters.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.Upsample.html">Upsample</see>
/// </para>
/// </remarks>
/// <example>
/// (N, 16, 8, 8) → (N, 16, 16, 16):
/// <code>[Upsample(ScaleFactor = 2)]</code>
/// The size of a skip connection's value:
/// <code>[Upsample(SizeOf = "skip", Mode = torch.UpsampleMode.Bilinear), Concat("skip")]</code>
/// </example>
public sealed class UpsampleAttribute : LayerAttribute
{
    /// <summary>Another size; give it, or <see cref="ScaleFactor"/> or <see cref="SizeOf"/>.</summary>
    /// <param name="size">One size for all spatial axes, or one for each. At least 1.</param>
    public UpsampleAttribute(params int[] size) => Size = [.. size];

    /// <summary>The same, with sizes that may be expressions over hyperparameters.</summary>
    /// <inheritdoc cref="UpsampleAttribute(int[])"/>
    public UpsampleAttribute(params object[] size) => Size = size;

    /// <summary>Another size by <see cref="ScaleFactor"/> or <see cref="SizeOf"/>.</summary>
    public UpsampleAttribute() => Size = [];

    /// <summary>One size for all spatial axes, or one for each.</summary>
    public object[] Size { get; }

    /// <summary>
    /// The factor of the sizes: a number, or a double[] with one for each spatial axis. Left out: by the size. Above 0.
    /// </summary>
    public object? ScaleFactor { get; set; }

    /// <summary>
    /// The name of a tapped value, (N, …, H', W'), that has the size: <c>F.interpolate(x, size=skip.shape[2:])</c>. Its sizes may be open.
    /// Left out: by the size.
    /// </summary>
    public string? SizeOf { get; set; }

    /// <summary>
    /// How values between the given ones are found. Linear takes (C, L), Bilinear and Bicubic (C, H, W), Trilinear (C, D, H, W).
    /// Default: Nearest.
    /// </summary>
    public UpsampleMode Mode { get; set; }

    /// <summary>Whether the first and last places stay where they are; not for Nearest. Default: false.</summary>
    public bool AlignCorners { get; set; }
}
