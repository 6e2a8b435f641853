using System.ComponentModel;

namespace NetDsl;

/// <summary>
/// Max pooling over windows at random places (arXiv 1412.6071): <c>FractionalMaxPool2d</c> or <c>FractionalMaxPool3d</c>, by the
/// rank of the incoming value.
/// </summary>
/// <remarks>
/// <para>(N, C, H, W) → (N, C, outputSize…), or ⌊H · outputRatio⌋; the same for (N, C, D, H, W). No parameters.</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.FractionalMaxPool2d.html">FractionalMaxPool2d</see>,
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.FractionalMaxPool3d.html">FractionalMaxPool3d</see>
/// </para>
/// </remarks>
/// <example>
/// (N, 32, 26, 26) → (N, 32, 18, 18):
/// <code>[FractionalMaxPool(2, OutputRatio = 0.7)]</code>
/// </example>
public sealed class FractionalMaxPoolAttribute : LayerAttribute
{
    /// <summary>Max pooling over random windows; give <see cref="OutputSize"/> or <see cref="OutputRatio"/>.</summary>
    /// <param name="kernelSize">The window: one size for all spatial axes, or one for each. At least 1.</param>
    public FractionalMaxPoolAttribute(params int[] kernelSize) => KernelSize = [.. kernelSize];

    /// <summary>The same, with sizes that may be expressions over hyperparameters.</summary>
    /// <inheritdoc cref="FractionalMaxPoolAttribute(int[])"/>
    public FractionalMaxPoolAttribute(params object[] kernelSize) => KernelSize = kernelSize;

    /// <summary>Without a size, which is needed: NDSL006 says so.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public FractionalMaxPoolAttribute() => KernelSize = [];

    /// <summary>The window: one size for all spatial axes, or one for each.</summary>
    public object[] KernelSize { get; }

    /// <summary>The output's size: one size, or an array with one for each spatial axis. Left out: by the ratio.</summary>
    public object? OutputSize { get; set; }

    /// <summary>
    /// The output's size as a part of the input's, between 0 and 1: a double, or a double[] with one for each spatial axis. Left out: by
    /// the size.
    /// </summary>
    public object? OutputRatio { get; set; }
}
