using System.ComponentModel;

namespace NetDsl;

/// <summary>
/// Max pooling to a fixed size, for inputs of any size: <c>AdaptiveMaxPool1d</c>, <c>AdaptiveMaxPool2d</c> or
/// <c>AdaptiveMaxPool3d</c>, by the rank of the incoming value.
/// </summary>
/// <remarks>
/// <para>(N, C, H, W) → (N, C, outputSize…); the same for (N, C, L) and (N, C, D, H, W). No parameters.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveMaxPool1d.html">AdaptiveMaxPool1d</see>,
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveMaxPool2d.html">AdaptiveMaxPool2d</see>,
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveMaxPool3d.html">AdaptiveMaxPool3d</see>
/// </para>
/// </remarks>
/// <example>
/// (N, 512, H, W) → (N, 512, 1, 1):
/// <code>[AdaptiveMaxPool(1)]</code>
/// </example>
public sealed class AdaptiveMaxPoolAttribute : LayerAttribute
{
    /// <summary>Max pooling to a fixed size.</summary>
    /// <param name="outputSize">One size for all spatial axes, or one for each. At least 1.</param>
    public AdaptiveMaxPoolAttribute(params int[] outputSize) => OutputSize = [.. outputSize];

    /// <summary>The same, with sizes that may be expressions over hyperparameters.</summary>
    /// <inheritdoc cref="AdaptiveMaxPoolAttribute(int[])"/>
    public AdaptiveMaxPoolAttribute(params object[] outputSize) => OutputSize = outputSize;

    /// <summary>Without a size, which is needed: NDSL006 says so.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public AdaptiveMaxPoolAttribute() => OutputSize = [];

    /// <summary>One size for all spatial axes, or one for each.</summary>
    public object[] OutputSize { get; }
}
