namespace NetDsl;

/// <summary>How the weight of a convolution or of Linear is computed from what is trained: PyTorch's parametrizations.</summary>
/// <remarks>
/// <see href="https://pytorch.org/docs/stable/nn.html#parametrizations">torch.nn.utils.parametrizations</see>
/// </remarks>
public enum Parametrization
{
    /// <summary>The weight itself is trained.</summary>
    None,

    /// <summary>
    /// A length and a direction, w = g·v / ‖v‖, for each place of the weight's first axis. Salimans and Kingma, arXiv 1602.07868.
    /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.utils.parametrizations.weight_norm.html">weight_norm</see>
    /// </summary>
    WeightNorm,

    /// <summary>
    /// The weight by its largest singular value, of which each call in training makes one step of the power method. Miyato et al., arXiv
    /// 1802.05957.
    /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.utils.parametrizations.spectral_norm.html">spectral_norm</see>
    /// </summary>
    SpectralNorm,
}
