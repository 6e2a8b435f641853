using System.ComponentModel;

namespace NetDsl;

/// <summary>
/// Surrounds the incoming value with zeros: <c>ZeroPad2d</c>.
/// </summary>
/// <remarks>
/// <para>(N, C, H, W) → (N, C, H + top + bottom, W + left + right). No parameters.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.ZeroPad2d.html">ZeroPad2d</see>
/// </para>
/// </remarks>
/// <example>
/// (N, 3, 8, 8) → (N, 3, 10, 10):
/// <code>[ZeroPad(1)]</code>
/// </example>
public sealed class ZeroPadAttribute : LayerAttribute
{
    /// <summary>Padding with zeros.</summary>
    /// <param name="padding">
    /// How much at every side, or for each side, the last axis first: left, right, top, bottom, front, back. A negative size crops.
    /// </param>
    public ZeroPadAttribute(params int[] padding) => Padding = [.. padding];

    /// <summary>The same, with sizes that may be expressions over hyperparameters.</summary>
    /// <inheritdoc cref="ZeroPadAttribute(int[])"/>
    public ZeroPadAttribute(params object[] padding) => Padding = padding;

    /// <summary>Without a size, which is needed: NDSL006 says so.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ZeroPadAttribute() => Padding = [];

    /// <summary>How much at every side, or for each side, the last axis first: left, right, top, bottom, front, back.</summary>
    public object[] Padding { get; }
}
