using System.ComponentModel;

namespace NetDsl;

/// <summary>
/// Average pooling to a fixed size, for inputs of any size: <c>AdaptiveAvgPool1d</c>, <c>AdaptiveAvgPool2d</c> or
/// <c>AdaptiveAvgPool3d</c>, by the rank of the incoming value.
/// </summary>
/// <remarks>
/// <para>(N, C, H, W) → (N, C, outputSize…); the same for (N, C, L) and (N, C, D, H, W). No parameters.</para>
/// <para>With it a network takes images of any size, <see cref="Dim.Any"/>, and still ends in a Linear layer.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool1d.html">AdaptiveAvgPool1d</see>,
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool2d.html">AdaptiveAvgPool2d</see>,
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool3d.html">AdaptiveAvgPool3d</see>
/// </para>
/// </remarks>
/// <example>
/// (N, 512, H, W) → (N, 512, 1, 1) → (N, 512) → (N, 10):
/// <code>[AdaptiveAvgPool(1), Flatten, Linear(10)]</code>
/// </example>
public sealed class AdaptiveAvgPoolAttribute : LayerAttribute
{
    /// <summary>Average pooling to a fixed size.</summary>
    /// <param name="outputSize">One size for all spatial axes, or one for each; <see cref="Dim.Any"/> keeps an axis as it is.</param>
    public AdaptiveAvgPoolAttribute(params int[] outputSize) => OutputSize = [.. outputSize];

    /// <summary>The same, with sizes that may be expressions over hyperparameters.</summary>
    /// <inheritdoc cref="AdaptiveAvgPoolAttribute(int[])"/>
    public AdaptiveAvgPoolAttribute(params object[] outputSize) => OutputSize = outputSize;

    /// <summary>Without a size, which is needed: NDSL006 says so.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public AdaptiveAvgPoolAttribute() => OutputSize = [];

    /// <summary>One size for all spatial axes, or one for each.</summary>
    public object[] OutputSize { get; }
}
