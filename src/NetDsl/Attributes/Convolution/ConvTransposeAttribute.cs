namespace NetDsl;

/// <summary>
/// A transposed convolution, which makes the spatial axes larger where a convolution makes them smaller:
/// <c>ConvTranspose1d</c>, <c>ConvTranspose2d</c> or <c>ConvTranspose3d</c>, by the rank of the incoming value.
/// </summary>
/// <remarks>
/// <para>
/// (N, C, L) → (N, channels, L'), (N, C, H, W) → (N, channels, H', W'), (N, C, D, H, W) → (N, channels, D', H', W'), with
/// H' = (H − 1)·stride − 2·padding + dilation·(kernel − 1) + outputPadding + 1 and the same for every spatial axis.
/// </para>
/// <para>Parameters: a weight (C, channels / groups, kernel…) and a bias (channels).</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.ConvTranspose1d.html">ConvTranspose1d</see>,
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.ConvTranspose2d.html">ConvTranspose2d</see>,
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.ConvTranspose3d.html">ConvTranspose3d</see>;
/// <see href="https://arxiv.org/abs/1603.07285">A guide to convolution arithmetic for deep learning</see>
/// </para>
/// </remarks>
/// <example>
/// (N, 128, 7, 7) → (N, 64, 14, 14):
/// <code>[ConvTranspose(64, 4, Stride = 2, Padding = 1), BatchNorm, ReLU]</code>
/// </example>
public sealed class ConvTransposeAttribute : LayerAttribute
{
    /// <summary>A transposed convolution with so many output channels.</summary>
    /// <param name="channels">Output channels, at least 1.</param>
    /// <param name="kernelSize">The window: one size for all spatial axes, or one for each. At least 1.</param>
    public ConvTransposeAttribute(int channels, params int[] kernelSize)
    {
        Channels = channels;
        KernelSize = [.. kernelSize];
    }

    /// <summary>The same, with sizes that may be expressions over hyperparameters.</summary>
    /// <inheritdoc cref="ConvTransposeAttribute(int, int[])"/>
    public ConvTransposeAttribute(object channels, params object[] kernelSize)
    {
        Channels = channels;
        KernelSize = kernelSize;
    }

    /// <summary>Output channels.</summary>
    public object Channels { get; }

    /// <summary>The window: one size for all spatial axes, or one for each.</summary>
    public object[] KernelSize { get; }

    /// <summary>
    /// The step between the windows in the output: a size, or an array with one for each spatial axis. Default: 1. At least 1.
    /// </summary>
    public object Stride { get; set; } = 1;

    /// <summary>The size removed from both sides of the output: a size, or an array with one for each spatial axis. Default: 0.</summary>
    public object Padding { get; set; } = 0;

    /// <summary>
    /// The size added to one side of the output, because a stride allows several output sizes: a size, or an array with one
    /// for each spatial axis. Default: 0. Smaller than the stride or the dilation.
    /// </summary>
    public object OutputPadding { get; set; } = 0;

    /// <summary>
    /// The distance between the window's elements: a size, or an array with one for each spatial axis. Default: 1. At least 1.
    /// </summary>
    public object Dilation { get; set; } = 1;

    /// <summary>
    /// Groups of channels that are convolved separately: an int or an expression. Default: 1. Must divide input and output channels.
    /// </summary>
    public object Groups { get; set; } = 1;

    /// <summary>
    /// Whether a bias is added. Left out: automatic, a bias unless the output goes only into BatchNorm, InstanceNorm, or GroupNorm
    /// with one channel a group, which subtract it.
    /// </summary>
    public bool Bias { get; set; } = true;

    /// <summary>
    /// How the weight is computed from what is trained. Default: <see cref="Parametrization.None"/>, it is trained itself; also
    /// <see cref="Parametrization.WeightNorm"/> and <see cref="Parametrization.SpectralNorm"/>.
    /// </summary>
    public Parametrization Parametrization { get; set; }
}
