using System.ComponentModel;

namespace NetDsl;

/// <summary>
/// Surrounds the incoming value with a constant: <c>ConstantPad1d</c>, <c>ConstantPad2d</c> or <c>ConstantPad3d</c>, by the rank of the
/// incoming value.
/// </summary>
/// <remarks>
/// <para>(N, C, H, W) → (N, C, H + top + bottom, W + left + right); the same for (N, C, L) and (N, C, D, H, W). No parameters.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.ConstantPad1d.html">ConstantPad1d</see>,
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.ConstantPad2d.html">ConstantPad2d</see>,
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.ConstantPad3d.html">ConstantPad3d</see>
/// </para>
/// </remarks>
/// <example>
/// (N, 3, 8, 8) → (N, 3, 10, 10):
/// <code>[ConstantPad(1)]</code>
/// </example>
public sealed class ConstantPadAttribute : LayerAttribute
{
    /// <summary>Padding with a constant.</summary>
    /// <param name="padding">
    /// How much at every side, or for each side, the last axis first: left, right, top, bottom, front, back. A negative size crops.
    /// </param>
    public ConstantPadAttribute(params int[] padding) => Padding = [.. padding];

    /// <summary>The same, with sizes that may be expressions over hyperparameters.</summary>
    /// <inheritdoc cref="ConstantPadAttribute(int[])"/>
    public ConstantPadAttribute(params object[] padding) => Padding = padding;

    /// <summary>Without a size, which is needed: NDSL006 says so.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ConstantPadAttribute() => Padding = [];

    /// <summary>How much at every side, or for each side, the last axis first: left, right, top, bottom, front, back.</summary>
    public object[] Padding { get; }

    /// <summary>The constant. Default: 0.</summary>
    public double Value { get; set; }
}
