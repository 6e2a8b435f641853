namespace NetDsl;

/// <summary>A part of an axis, from one place to another one, as Python's <c>x[:, start:end]</c>.</summary>
/// <remarks>
/// <para>(N, C, H, W) with (1, 0, 16): (N, 16, H, W). No parameters; the output is a view.</para>
/// <para><see href="https://pytorch.org/docs/stable/generated/torch.narrow.html">torch.narrow</see></para>
/// </remarks>
/// <example>
/// The first half of 64 channels, and everything but the first step:
/// <code>
/// [Slice(1, 0, 32)]
/// [Slice(1, 1)]
/// </code>
/// </example>
public sealed class SliceAttribute : LayerAttribute
{
    /// <summary>From a place to before another one.</summary>
    /// <param name="dim">The axis, the batch being 0; a negative one counts from the end. Not the batch.</param>
    /// <param name="start">The first place that is taken, from 0; a negative one counts from the end.</param>
    /// <param name="end">The first place that is not; a negative one counts from the end. Not beyond the axis.</param>
    public SliceAttribute(int dim, int start, int end) => (Dim, Start, End) = (dim, start, end);

    /// <summary>The same, with places that may be expressions over hyperparameters.</summary>
    /// <inheritdoc cref="SliceAttribute(int, int, int)"/>
    public SliceAttribute(int dim, object start, object end) => (Dim, Start, End) = (dim, start, end);

    /// <summary>From a place to the end of the axis.</summary>
    /// <inheritdoc cref="SliceAttribute(int, int, int)"/>
    public SliceAttribute(int dim, int start) => (Dim, Start) = (dim, start);

    /// <summary>The same, with a place that may be an expression over hyperparameters.</summary>
    /// <inheritdoc cref="SliceAttribute(int, int, int)"/>
    public SliceAttribute(int dim, object start) => (Dim, Start) = (dim, start);

    /// <summary>The axis, the batch being 0.</summary>
    public int Dim { get; }

    /// <summary>The first place that is taken.</summary>
    public object Start { get; }

    /// <summary>The first place that is not taken; null for the end of the axis.</summary>
    public object? End { get; }

    /// <summary>Takes every step-th place. Default: 1. At least 1.</summary>
    public object Step { get; set; } = 1;
}
