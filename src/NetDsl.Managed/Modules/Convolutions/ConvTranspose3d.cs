using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// The transposed convolution of (N, C, D, H, W) or (C, D, H, W): a convolution's gradient with respect to its input.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.ConvTranspose3d.html"/>.
    /// </summary>
    public sealed class ConvTranspose3d : ConvolutionTranspose
    {
        internal ConvTranspose3d(long in_channels, long out_channels, long[] kernel_size, long[] stride, long[] padding,
            long[] output_padding,
            long[] dilation, long groups, bool bias, PaddingModes padding_mode, Device? device, ScalarType? dtype)
            : base(nameof(ConvTranspose3d), in_channels, out_channels, kernel_size, stride, padding, null, dilation, transposed: true,
                output_padding, groups, bias, padding_mode, device, dtype)
        {
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, long[]? output_size)
        {
            CheckShape(input, 3);
            var added = _output_padding(input, output_size, kernel_size, stride, padding!, dilation, 3);
            return nn.functional.conv_transpose3d(input, weight, bias, stride, padding!, added, dilation, groups);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The transposed convolution of (N, C, D, H, W) or (C, D, H, W).</summary>
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
            public static Modules.ConvTranspose3d ConvTranspose3d(long in_channels, long out_channels, long kernel_size,
                long stride = 1, long padding = 0,
                long output_padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1,
                    bool bias = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(in_channels, out_channels, Repeat(kernel_size, 3), Repeat(stride, 3), Repeat(padding, 3), Repeat(output_padding, 3),
                    Repeat(dilation, 3), groups, bias, padding_mode, device, dtype);

            /// <summary>The transposed convolution of (N, C, D, H, W) or (C, D, H, W).</summary>
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
            public static Modules.ConvTranspose3d ConvTranspose3d(long in_channels, long out_channels, (long, long, long) kernel_size,
                (long, long, long)? stride = null, (long, long, long)? padding = null, (long, long, long)? output_padding = null,
                (long, long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(in_channels, out_channels, List(kernel_size), List(stride ?? (1, 1, 1)), List(padding ?? (0, 0, 0)),
                    List(output_padding ?? (0, 0, 0)),
                    List(dilation ?? (1, 1, 1)), groups, bias, padding_mode, device, dtype);
        }
    }
}
