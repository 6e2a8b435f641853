namespace NetDsl;

/// <summary>SiLU with the sigmoid in three straight lines: y = x·min(max(0, x / 6 + 1 / 2), 1).</summary>
/// <remarks>
/// <para>Any shape → the same shape. No parameters.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.Hardswish.html">Hardswish</see>;
/// <see href="https://arxiv.org/abs/1905.02244">Searching for MobileNetV3</see>
/// (Howard et al., 2019)
/// </para>
/// </remarks>
/// <example>
/// <code>[Conv(16, 3, Stride = 2, Padding = 1), BatchNorm, Hardswish]</code>
/// </example>
public sealed class HardswishAttribute : LayerAttribute
{
    /// <summary>Whether the output overwrites the input's memory. Default: false.</summary>
    public bool Inplace { get; set; }
}
