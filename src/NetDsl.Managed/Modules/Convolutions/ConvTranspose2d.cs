using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// The transposed convolution of (N, C, H, W) or (C, H, W): the gradient of a convolution with respect to its input.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.ConvTranspose2d.html"/>.
    /// </summary>
    public sealed class ConvTranspose2d : ConvolutionTranspose
    {
        internal ConvTranspose2d(long in_channels, long out_channels, long[] kernel_size, long[] stride, long[] padding,
            long[] output_padding,
            long[] dilation, long groups, bool bias, PaddingModes padding_mode, Device? device, ScalarType? dtype)
            : base(nameof(ConvTranspose2d), in_channels, out_channels, kernel_size, stride, padding, null, dilation, transposed: true,
                output_padding, groups, bias, padding_mode, device, dtype)
        {
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, long[]? output_size)
        {
            CheckShape(input, 2);
            var added = _output_padding(input, output_size, kernel_size, stride, padding!, dilation, 2);
            return nn.functional.conv_transpose2d(input, weight, bias, stride, padding!, added, dilation, groups);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The transposed convolution of (N, C, H, W) or (C, H, W).</summary>
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
            public static Modules.ConvTranspose2d ConvTranspose2d(long in_channels, long out_channels, long kernel_size,
                long stride = 1, long padding = 0,
                long output_padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1,
                    bool bias = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(in_channels, out_channels, Repeat(kernel_size, 2), Repeat(stride, 2), Repeat(padding, 2), Repeat(output_padding, 2),
                    Repeat(dilation, 2), groups, bias, padding_mode, device, dtype);

            /// <summary>The transposed convolution of (N, C, H, W) or (C, H, W).</summary>
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
            public static Modules.ConvTranspose2d ConvTranspose2d(long in_channels, long out_channels, (long, long) kernel_size,
                (long, long)? stride = null, (long, long)? padding = null, (long, long)? output_padding = null,
                (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(in_channels, out_channels, List(kernel_size), List(stride ?? (1, 1)), List(padding ?? (0, 0)),
                    List(output_padding ?? (0, 0)),
                    List(dilation ?? (1, 1)), groups, bias, padding_mode, device, dtype);
        }
    }
}
