using System.ComponentModel;

namespace NetDsl;

/// <summary>
/// The p-norm of each window, (Σ xᵖ)^(1/p): <c>LPPool1d</c> or <c>LPPool2d</c>, by the rank of the incoming value.
/// </summary>
/// <remarks>
/// <para>
/// (N, C, H, W) → (N, C, H', W') with H' = ⌊(H − kernel) / stride⌋ + 1, rounded up with <see cref="CeilMode"/>; the same for (N, C, L). No
/// parameters.
/// </para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.LPPool1d.html">LPPool1d</see>,
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.LPPool2d.html">LPPool2d</see>
/// </para>
/// </remarks>
/// <example>
/// (N, 32, 26, 26) → (N, 32, 13, 13):
/// <code>[LPPool(2, 2)]</code>
/// </example>
public sealed class LPPoolAttribute : LayerAttribute
{
    /// <summary>Pooling by p-norms.</summary>
    /// <param name="normType">The power p, above 0.</param>
    /// <param name="kernelSize">The window: one size for all spatial axes, or one for each. At least 1.</param>
    public LPPoolAttribute(double normType, params int[] kernelSize)
    {
        NormType = normType;
        KernelSize = [.. kernelSize];
    }

    /// <summary>The same, with sizes that may be expressions over hyperparameters.</summary>
    /// <inheritdoc cref="LPPoolAttribute(double, int[])"/>
    public LPPoolAttribute(double normType, params object[] kernelSize)
    {
        NormType = normType;
        KernelSize = kernelSize;
    }

    /// <summary>Without a size, which is needed: NDSL006 says so.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public LPPoolAttribute(double normType) => (NormType, KernelSize) = (normType, []);

    /// <summary>The power p.</summary>
    public double NormType { get; }

    /// <summary>The window: one size for all spatial axes, or one for each.</summary>
    public object[] KernelSize { get; }

    /// <summary>
    /// The step of the window: a size, or an array with one for each spatial axis. Left out: the window's size. At least 1.
    /// </summary>
    public object? Stride { get; set; }

    /// <summary>Whether a last window that only partly fits counts. Default: false.</summary>
    public bool CeilMode { get; set; }
}
