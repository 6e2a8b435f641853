using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// The transposed convolution of (N, C, L) or (C, L): the gradient of a convolution with respect to its input.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.ConvTranspose1d.html"/>.
    /// </summary>
    public sealed class ConvTranspose1d : ConvolutionTranspose
    {
        internal ConvTranspose1d(long in_channels, long out_channels, long[] kernel_size, long[] stride, long[] padding,
            long[] output_padding,
            long[] dilation, long groups, bool bias, PaddingModes padding_mode, Device? device, ScalarType? dtype)
            : base(nameof(ConvTranspose1d), in_channels, out_channels, kernel_size, stride, padding, null, dilation, transposed: true,
                output_padding, groups, bias, padding_mode, device, dtype)
        {
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, long[]? output_size)
        {
            CheckShape(input, 1);
            var added = _output_padding(input, output_size, kernel_size, stride, padding!, dilation, 1);
            return nn.functional.conv_transpose1d(input, weight, bias, stride[0], padding![0], added[0], dilation[0], groups);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The transposed convolution of (N, C, L) or (C, L).</summary>
            /// <param name="in_channels">Channels of the input.</param>
            /// <param name="out_channels">Channels of the result.</param>
            /// <param name="kernel_size">The kernel size.</param>
            /// <param name="stride">The stride.</param>
            /// <param name="padding">The padding of the corresponding convolution, cropped from both sides of the result.</param>
            /// <param name="output_padding">The size added to one side of the result.</param>
            /// <param name="dilation">The dilation.</param>
            /// <param name="padding_mode">The padding mode.</param>
            /// <param name="groups">The number of groups of channels that are convolved separately.</param>
            /// <param name="bias">Whether a bias is added.</param>
            /// <param name="device">The device of the parameters.</param>
            /// <param name="dtype">The type of the parameters.</param>
            public static Modules.ConvTranspose1d ConvTranspose1d(long in_channels, long out_channels, long kernel_size,
                long stride = 1, long padding = 0,
                long output_padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1,
                    bool bias = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(in_channels, out_channels, Repeat(kernel_size, 1), Repeat(stride, 1), Repeat(padding, 1), Repeat(output_padding, 1),
                    Repeat(dilation, 1), groups, bias, padding_mode, device, dtype);
        }
    }
}
