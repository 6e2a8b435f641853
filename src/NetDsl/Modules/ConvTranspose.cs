using NetDsl.CompilerServices;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Modules;

/// <summary>
/// A transposed convolution with an output padding of its own for each axis. TorchSharp's ConvTranspose2d and ConvTranspose3d take the
/// first one for all axes (0.107).
/// </summary>
/// <remarks><see href="https://pytorch.org/docs/stable/generated/torch.nn.ConvTranspose2d.html">ConvTranspose2d</see></remarks>
public sealed class ConvTranspose : nn.Module<Tensor, Tensor>
{
    private readonly long[] _stride;
    private readonly long[] _padding;
    private readonly long[] _outputPadding;
    private readonly long[] _dilation;

    /// <summary>A transposed convolution over two axes.</summary>
    /// <param name="in_channels">The channels of its input.</param>
    /// <param name="out_channels">The channels of its output.</param>
    /// <param name="kernel_size">The window.</param>
    /// <param name="stride">How far apart the windows of neighbouring inputs are.</param>
    /// <param name="padding">How much is cut off on both sides.</param>
    /// <param name="output_padding">How much is added behind.</param>
    /// <param name="dilation">How far apart the window's positions are.</param>
    /// <param name="groups">Into how many groups the channels fall.</param>
    /// <param name="bias">Whether a constant for each output channel is added.</param>
    public ConvTranspose(
        long in_channels, long out_channels, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null,
        (long, long)? output_padding = null, (long, long)? dilation = null, long groups = 1, bool bias = true)
        : this(
            in_channels, out_channels, groups, bias, Axes(kernel_size, 1), Axes(stride, 1), Axes(padding, 0), Axes(output_padding, 0),
            Axes(dilation, 1))
    {
    }

    /// <summary>A transposed convolution over three axes.</summary>
    /// <param name="in_channels">The channels of its input.</param>
    /// <param name="out_channels">The channels of its output.</param>
    /// <param name="kernel_size">The window.</param>
    /// <param name="stride">How far apart the windows of neighbouring inputs are.</param>
    /// <param name="padding">How much is cut off on both sides.</param>
    /// <param name="output_padding">How much is added behind.</param>
    /// <param name="dilation">How far apart the window's positions are.</param>
    /// <param name="groups">Into how many groups the channels fall.</param>
    /// <param name="bias">Whether a constant for each output channel is added.</param>
    public ConvTranspose(
        long in_channels, long out_channels, (long, long, long) kernel_size, (long, long, long)? stride = null,
        (long, long, long)? padding = null, (long, long, long)? output_padding = null, (long, long, long)? dilation = null,
        long groups = 1, bool bias = true)
        : this(
            in_channels, out_channels, groups, bias, Axes(kernel_size, 1), Axes(stride, 1), Axes(padding, 0), Axes(output_padding, 0),
            Axes(dilation, 1))
    {
    }

    private ConvTranspose(
        long inChannels, long outChannels, long groups, bool bias, long[] kernel, long[] stride, long[] padding, long[] outputPadding,
        long[] dilation)
        : base(nameof(ConvTranspose))
    {
        (_stride, _padding, _outputPadding, _dilation, this.groups) = (stride, padding, outputPadding, dilation, groups);

        // PyTorch's start, in PyTorch's order.
        var weights = Parameters.Kept(new Parameter(empty([inChannels, outChannels / groups, .. kernel])));
        nn.init.kaiming_uniform_(weights, Math.Sqrt(5));
        register_parameter(nameof(weight), weights);
        if (!bias)
        {
            return;
        }
        var constants = Parameters.Kept(new Parameter(empty(outChannels)));
        var bound = 1 / Math.Sqrt(nn.init.CalculateFanInAndFanOut(weights).Item1);
        nn.init.uniform_(constants, -bound, bound);
        register_parameter(nameof(ConvTranspose.bias), constants);
    }

    /// <summary>Into how many groups the channels fall.</summary>
    public long groups { get; }

    /// <summary>The windows, (C, C' / groups, …).</summary>
    public Parameter weight
    {
        get => get_parameter(nameof(weight))!;
        set => ConditionallyRegisterParameter(nameof(weight), value);
    }

    /// <summary>The constants added, (C'); null where there are none.</summary>
    public Parameter? bias
    {
        get => get_parameter(nameof(bias));
        set => ConditionallyRegisterParameter(nameof(bias), value!);
    }

    /// <summary>The input's transposed convolution.</summary>
    /// <param name="input">(N, C, H, W) or (N, C, D, H, W).</param>
    /// <returns>(N, C', H', W') or (N, C', D', H', W').</returns>
    public override Tensor forward(Tensor input) => Run(input, weight, bias);

    /// <summary>The same with another weight and bias.</summary>
    internal Tensor Run(Tensor input, Tensor weight, Tensor? bias) => _stride.Length == 2
        ? nn.functional.conv_transpose2d(input, weight, bias, _stride, _padding, _outputPadding, _dilation, groups)
        : nn.functional.conv_transpose3d(input, weight, bias, _stride, _padding, _outputPadding, _dilation, groups);

    private static long[] Axes((long, long)? sizes, long otherwise) =>
        sizes is var (height, width) ? [height, width] : [otherwise, otherwise];

    private static long[] Axes((long, long, long)? sizes, long otherwise) =>
        sizes is var (depth, height, width) ? [depth, height, width] : [otherwise, otherwise, otherwise];
}
