namespace NetDsl;

/// <summary>
/// Normalises each channel over the batch and the spatial axes: <c>BatchNorm1d</c>, <c>BatchNorm2d</c> or <c>BatchNorm3d</c>, by
/// the rank of the incoming value.
/// </summary>
/// <remarks>
/// <para>
/// (N, C), (N, C, L), (N, C, H, W) or (N, C, D, H, W) → the same shape, with y = (x − mean) / √(variance + eps)·weight + bias.
/// In training mean and variance are the batch's, in evaluation mode the running averages.
/// </para>
/// <para>
/// Parameters: a weight (C) and a bias (C). State: <c>running_mean</c> (C), <c>running_var</c> (C), <c>num_batches_tracked</c>.
/// </para>
/// <para>A layer directly before it has no bias unless it sets one: subtracting the mean removes it.</para>
/// <para>Training needs more than one value a channel: a batch of one feature vector throws.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.BatchNorm1d.html">BatchNorm1d</see>,
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.BatchNorm2d.html">BatchNorm2d</see>,
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.BatchNorm3d.html">BatchNorm3d</see>;
/// <see href="https://arxiv.org/abs/1502.03167">Batch Normalization</see> (Ioffe and Szegedy, 2015)
/// </para>
/// </remarks>
/// <example>
/// <code>[Conv(32, 3), BatchNorm, ReLU]</code>
/// </example>
public sealed class BatchNormAttribute : LayerAttribute
{
    /// <summary>Added to the variance, against a division by zero. Default: 1e-5. Positive.</summary>
    public double Eps { get; set; } = 1e-5;

    /// <summary>
    /// The share of the new batch in the running averages, from 0 to 1; null for the averages of all batches alike. Default: 0.1. Keras
    /// counts the other way: its 0.9 is 0.1 here.
    /// </summary>
    public object? Momentum { get; set; } = 0.1;

    /// <summary>Whether a learnt weight and bias follow the normalisation. Default: true.</summary>
    public bool Affine { get; set; } = true;

    /// <summary>Whether running averages are kept. Default: true. Without them evaluation uses the batch's own statistics, too.</summary>
    public bool TrackRunningStats { get; set; } = true;
}
