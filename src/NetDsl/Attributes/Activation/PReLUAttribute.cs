namespace NetDsl;

/// <summary>A rectifier whose slope below zero is trained: y = x for x &gt; 0, weight·x otherwise.</summary>
/// <remarks>
/// <para>(C), (C, …) → the same shape. Parameters: a weight of one number, or of one for each channel (C).</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.PReLU.html">PReLU</see>;
/// <see href="https://arxiv.org/abs/1502.01852">Delving Deep into Rectifiers</see>
/// (He et al., 2015)
/// </para>
/// </remarks>
/// <example>
/// <code>[Conv(64, 3), BatchNorm, PReLU(PerChannel = true)]</code>
/// </example>
public sealed class PReLUAttribute : LayerAttribute
{
    /// <summary>Whether each channel has a slope of its own; their number is inferred. Default: false, one slope for all.</summary>
    public bool PerChannel { get; set; }

    /// <summary>The initial value of every slope. Default: 0.25.</summary>
    public double Init { get; set; } = 0.25;
}
