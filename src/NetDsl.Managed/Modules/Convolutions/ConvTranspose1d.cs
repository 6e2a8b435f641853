using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// The transposed convolution of (N, C, L) or (C, L): what the gradient of a convolution does.
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
            /// <param name="kernel_size">The size of the window.</param>
            /// <param name="stride">From one window of the result to the next.</param>
            /// <param name="padding">What is taken off at each side of the result.</param>
            /// <param name="output_padding">What is added at one side of the result.</param>
            /// <param name="dilation">From one element of the window to the next.</param>
            /// <param name="padding_mode">What the padding is made of.</param>
            /// <param name="groups">Into how many parts the channels are divided that are convolved apart.</param>
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
