using TorchSharp;

namespace NetDsl;

/// <summary>
/// A convolution over the spatial axes: <c>Conv1d</c>, <c>Conv2d</c> or <c>Conv3d</c>, by the rank of the incoming value.
/// </summary>
/// <remarks>
/// <para>
/// (N, C, L) → (N, channels, L'), (N, C, H, W) → (N, channels, H', W'), (N, C, D, H, W) → (N, channels, D', H', W'), with
/// H' = ⌊(H + 2·padding − dilation·(kernel − 1) − 1) / stride⌋ + 1 and the same for every spatial axis.
/// </para>
/// <para>Parameters: a weight (channels, C / groups, kernel…) and a bias (channels).</para>
/// <para>
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.Conv1d.html">Conv1d</see>,
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.Conv2d.html">Conv2d</see>,
/// <see href="https://pytorch.org/docs/stable/generated/torch.nn.Conv3d.html">Conv3d</see>
/// </para>
/// </remarks>
/// <example>
/// (N, 3, 32, 32) → (N, 64, 16, 16):
/// <code>[Conv(64, 3, Stride = 2, Padding = 1), BatchNorm, ReLU]</code>
/// </example>
public sealed class ConvAttribute : LayerAttribute
{
    /// <summary>A convolution with so many output channels.</summary>
    /// <param name="channels">Output channels, at least 1.</param>
    /// <param name="kernelSize">The window: one size for all spatial axes, or one for each. At least 1.</param>
    public ConvAttribute(int channels, params int[] kernelSize)
    {
        Channels = channels;
        KernelSize = [.. kernelSize];
    }

    /// <summary>The same, with sizes that may be expressions over hyperparameters.</summary>
    /// <inheritdoc cref="ConvAttribute(int, int[])"/>
    public ConvAttribute(object channels, params object[] kernelSize)
    {
        Channels = channels;
        KernelSize = kernelSize;
    }

    /// <summary>Output channels.</summary>
    public object Channels { get; }

    /// <summary>The window: one size for all spatial axes, or one for each.</summary>
    public object[] KernelSize { get; }

    /// <summary>The step of the window: a size, or an array with one for each spatial axis. Default: 1. At least 1.</summary>
    public object Stride { get; set; } = 1;

    /// <summary>
    /// Padding on both sides: a size, an array with one for each spatial axis, <see cref="TorchSharp.Padding.Valid"/> (none), or
    /// <see cref="TorchSharp.Padding.Same"/> (output as large as the input: dilation·(kernel − 1) values on each axis, half of them before
    /// and half behind, an odd one behind; needs stride 1). Default: 0.
    /// </summary>
    public object Padding { get; set; } = 0;

    /// <summary>
    /// The distance between the window's elements: a size, or an array with one for each spatial axis. Default: 1. At least 1.
    /// </summary>
    public object Dilation { get; set; } = 1;

    /// <summary>
    /// Groups of channels that are convolved separately: an int or an expression. Default: 1. Must divide input and output channels; as
    /// many groups as input
    /// channels make a depthwise convolution.
    /// </summary>
    public object Groups { get; set; } = 1;

    /// <summary>
    /// Whether a bias is added. Left out: automatic, a bias unless the output goes only into BatchNorm, InstanceNorm, or GroupNorm
    /// with one channel a group, which subtract it.
    /// </summary>
    public bool Bias { get; set; } = true;

    /// <summary>The values of the padding. Default: <see cref="PaddingModes.Zeros"/>; also Reflect, Replicate and Circular.</summary>
    public PaddingModes PaddingMode { get; set; } = PaddingModes.Zeros;

    /// <summary>
    /// How the weight is computed from what is trained. Default: <see cref="Parametrization.None"/>, it is trained itself; also
    /// <see cref="Parametrization.WeightNorm"/> and <see cref="Parametrization.SpectralNorm"/>.
    /// </summary>
    public Parametrization Parametrization { get; set; }
}
