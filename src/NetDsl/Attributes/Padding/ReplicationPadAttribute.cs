using System.ComponentModel;

namespace NetDsl;

/// <summary>
/// Surrounds the incoming value with the values at its edges: <c>ReplicationPad1d</c>, <c>ReplicationPad2d</c> or <c>ReplicationPad3d</c>,
/// by the rank of the incoming value.
/// </summary>
/// <remarks>
/// <para>(N, C, H, W) → (N, C, H + top + bottom, W + left + right); the same for (N, C, L) and (N, C, D, H, W). No parameters.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.ReplicationPad1d.html">ReplicationPad1d</see>,
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.ReplicationPad2d.html">ReplicationPad2d</see>,
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.ReplicationPad3d.html">ReplicationPad3d</see>
/// </para>
/// </remarks>
/// <example>
/// (N, 3, 8, 8) → (N, 3, 10, 10):
/// <code>[ReplicationPad(1)]</code>
/// </example>
public sealed class ReplicationPadAttribute : LayerAttribute
{
    /// <summary>Padding with the values at its edges.</summary>
    /// <param name="padding">
    /// How much at every side, or for each side, the last axis first: left, right, top, bottom, front, back. A negative size crops.
    /// </param>
    public ReplicationPadAttribute(params int[] padding) => Padding = [.. padding];

    /// <summary>The same, with sizes that may be expressions over hyperparameters.</summary>
    /// <inheritdoc cref="ReplicationPadAttribute(int[])"/>
    public ReplicationPadAttribute(params object[] padding) => Padding = padding;

    /// <summary>Without a size, which is needed: NDSL006 says so.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ReplicationPadAttribute() => Padding = [];

    /// <summary>How much at every side, or for each side, the last axis first: left, right, top, bottom, front, back.</summary>
    public object[] Padding { get; }
}
