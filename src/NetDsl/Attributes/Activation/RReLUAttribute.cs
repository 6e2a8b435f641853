namespace NetDsl;

/// <summary>A rectifier with a random slope below zero: y = x for x &gt; 0, a·x otherwise.</summary>
/// <remarks>
/// <para>
/// Any shape → the same shape. No parameters. In training each value draws its own a between the bounds; in evaluation a is their mean.
/// </para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.RReLU.html">RReLU</see>;
/// <see href="https://arxiv.org/abs/1505.00853">Empirical Evaluation of Rectified Activations in Convolutional Network</see>
/// (Xu et al., 2015)
/// </para>
/// </remarks>
/// <example>
/// <code>[Conv(64, 3), BatchNorm, RReLU]</code>
/// </example>
public sealed class RReLUAttribute : LayerAttribute
{
    /// <summary>A rectifier with a random slope below zero.</summary>
    /// <param name="lower">The least slope. Default: 1/8.</param>
    /// <param name="upper">The greatest slope, at least lower. Default: 1/3.</param>
    public RReLUAttribute(double lower = 1.0 / 8, double upper = 1.0 / 3)
    {
        Lower = lower;
        Upper = upper;
    }

    /// <summary>The least slope.</summary>
    public double Lower { get; }

    /// <summary>The greatest slope.</summary>
    public double Upper { get; }

    /// <summary>
    /// Whether the output overwrites the input's memory. Left out: automatic, where nothing else reads the input and no gradient
    /// needs it.
    /// </summary>
    public bool Inplace { get; set; }
}
