namespace NetDsl;

/// <summary>Makes several axes one, as a Linear layer after a feature map needs it.</summary>
/// <remarks>
/// <para>(N, C, H, W) → (N, C·H·W), or the axes from <see cref="StartDim"/> to <see cref="EndDim"/>. No parameters.</para>
/// <para><see href="https://pytorch.org/docs/stable/generated/torch.nn.Flatten.html">Flatten</see></para>
/// </remarks>
/// <example>
/// (N, 64, 5, 5) → (N, 1600) → (N, 10):
/// <code>[Flatten, Linear(10)]</code>
/// </example>
public sealed class FlattenAttribute : LayerAttribute
{
    /// <summary>The first axis, the batch being 0. Default: 1.</summary>
    public int StartDim { get; set; } = 1;

    /// <summary>The last axis, itself included; negative numbers count from the end. Default: -1.</summary>
    public int EndDim { get; set; } = -1;
}
