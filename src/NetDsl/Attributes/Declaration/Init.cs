namespace NetDsl;

/// <summary>How weights start: the schemes of <see href="https://pytorch.org/docs/stable/nn.init.html">torch.nn.init</see>.</summary>
public enum Init
{
    /// <summary>Uniform between <c>Low</c> = 0 and <c>High</c> = 1.</summary>
    Uniform,

    /// <summary>Normal with <c>Mean</c> = 0 and <c>Std</c> = 1.</summary>
    Normal,

    /// <summary>Normal with <c>Mean</c> = 0 and <c>Std</c> = 1, redrawn outside <c>Low</c> = −2 … <c>High</c> = 2.</summary>
    TruncNormal,

    /// <summary>All <c>Value</c>, 0 where it is left out.</summary>
    Constant,

    /// <summary>All one.</summary>
    Ones,

    /// <summary>All zero: on the last norm of a residual branch, the block starts as the identity (arXiv 1706.02677).</summary>
    Zeros,

    /// <summary>The identity; for matrices.</summary>
    Eye,

    /// <summary>The identity of a convolution: channels pass unchanged. For 3 to 5 dimensions.</summary>
    Dirac,

    /// <summary>
    /// Uniform, its variance set by fan in and fan out, times <c>Gain</c> = 1 (Glorot and Bengio, 2010). For 2 or more dimensions.
    /// </summary>
    XavierUniform,

    /// <summary>
    /// Normal, its variance set by fan in and fan out, times <c>Gain</c> = 1 (Glorot and Bengio, 2010). For 2 or more dimensions.
    /// </summary>
    XavierNormal,

    /// <summary>
    /// Uniform, its variance set by the fan of <c>Mode</c> and the gain of <c>Nonlinearity</c> (He et al., arXiv 1502.01852). For 2 or more
    /// dimensions.
    /// </summary>
    KaimingUniform,

    /// <summary>
    /// Normal, its variance set by the fan of <c>Mode</c> and the gain of <c>Nonlinearity</c> (He et al., arXiv 1502.01852). For 2 or more
    /// dimensions.
    /// </summary>
    KaimingNormal,

    /// <summary>Orthogonal rows or columns, times <c>Gain</c> = 1 (Saxe et al., arXiv 1312.6120). For 2 or more dimensions.</summary>
    Orthogonal,

    /// <summary>Normal with <c>Std</c> = 0.01, the share <c>Sparsity</c> = 0.1 of each column zero (Martens, 2010). For matrices.</summary>
    Sparse,
}
