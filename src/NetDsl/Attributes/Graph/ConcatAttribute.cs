namespace NetDsl;

/// <summary>Joins tapped values and the current one along an axis: <c>torch.cat([tap₁, tap₂, …, x], dim)</c>.</summary>
/// <param name="taps">The names of the values, at least one. They come first, in this order; the current value comes last.</param>
/// <remarks>
/// <para>(N, C₁, H, W), (N, C₂, H, W), … → (N, C₁ + C₂ + …, H, W): the shapes differ along that axis alone.</para>
/// <para><see href="https://pytorch.org/docs/stable/generated/torch.cat.html">torch.cat</see></para>
/// </remarks>
/// <example>
/// <code>[Tap("x"), Conv(32, 3, Padding = 1), ReLU, Concat("x")]</code>
/// </example>
public sealed class ConcatAttribute(params string[] taps) : LayerAttribute
{
    /// <summary>The names of the values.</summary>
    public string[] Taps { get; } = taps;

    /// <summary>The axis, counted as PyTorch does: the batch is 0. Default: the channels of (N, C, …), the features of (N, T, F).</summary>
    public int Dim { get; set; } = 1;
}
