using System.ComponentModel;

namespace NetDsl;

/// <summary>
/// Surrounds the incoming value with the values inside its edges, mirrored: <c>ReflectionPad1d</c>, <c>ReflectionPad2d</c> or
/// <c>ReflectionPad3d</c>, by the rank of the incoming value.
/// </summary>
/// <remarks>
/// <para>(N, C, H, W) → (N, C, H + top + bottom, W + left + right); the same for (N, C, L) and (N, C, D, H, W). No parameters.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.ReflectionPad1d.html">ReflectionPad1d</see>,
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.ReflectionPad2d.html">ReflectionPad2d</see>,
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.ReflectionPad3d.html">ReflectionPad3d</see>
/// </para>
/// </remarks>
/// <example>
/// (N, 3, 8, 8) → (N, 3, 10, 10):
/// <code>[ReflectionPad(1)]</code>
/// </example>
public sealed class ReflectionPadAttribute : LayerAttribute
{
    /// <summary>Padding with the values inside its edges, mirrored.</summary>
    /// <param name="padding">
    /// How much at every side, or for each side, the last axis first: left, right, top, bottom, front, back. A negative size crops.
    /// Smaller than the axis.
    /// </param>
    public ReflectionPadAttribute(params int[] padding) => Padding = [.. padding];

    /// <summary>The same, with sizes that may be expressions over hyperparameters.</summary>
    /// <inheritdoc cref="ReflectionPadAttribute(int[])"/>
    public ReflectionPadAttribute(params object[] padding) => Padding = padding;

    /// <summary>Without a size, which is needed: NDSL006 says so.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ReflectionPadAttribute() => Padding = [];

    /// <summary>How much at every side, or for each side, the last axis first: left, right, top, bottom, front, back.</summary>
    public object[] Padding { get; }
}
