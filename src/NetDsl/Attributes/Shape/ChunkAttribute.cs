namespace NetDsl;

/// <summary>One of several parts of an axis: <c>x.chunk(chunks, dim)[index]</c>.</summary>
/// <remarks>
/// <para>
/// (N, C, H, W) with two chunks: (N, C / 2, H, W). Where the number of chunks does not divide the axis, all but the last have its size
/// divided by that number, rounded up. No parameters; the output is a view.
/// </para>
/// <para><see href="https://pytorch.org/docs/stable/generated/torch.chunk.html">torch.chunk</see></para>
/// </remarks>
/// <example>
/// Half of the channels through a branch, as in ShuffleNetV2 (arXiv 1807.11164):
/// <code>
/// [Tap("x"), Chunk(2, 0), Tap("left")]
/// [From("x"), Chunk(2, 1), Conv(32, 3, Padding = 1), BatchNorm, ReLU, Concat("left")]
/// </code>
/// </example>
public sealed class ChunkAttribute : LayerAttribute
{
    /// <summary>A part of an axis.</summary>
    /// <param name="chunks">How many parts there are. At least 1.</param>
    /// <param name="index">Which of them, from 0.</param>
    public ChunkAttribute(int chunks, int index) => (Chunks, Index) = (chunks, index);

    /// <summary>The same, with a number of parts that may be an expression over hyperparameters.</summary>
    /// <inheritdoc cref="ChunkAttribute(int, int)"/>
    public ChunkAttribute(object chunks, int index) => (Chunks, Index) = (chunks, index);

    /// <summary>How many parts there are.</summary>
    public object Chunks { get; }

    /// <summary>Which of them, from 0.</summary>
    public int Index { get; }

    /// <summary>
    /// The axis, the batch being 0; a negative one counts from the end. Left out: the channels of a feature map, the features of (T, F) and
    /// (F).
    /// </summary>
    public int Dim { get; set; }
}
