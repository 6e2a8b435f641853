using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// The convolution of (N, C, H, W) or (C, H, W).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.Conv2d.html"/>.
    /// </summary>
    public sealed class Conv2d : Convolution
    {
        internal Conv2d(long in_channels, long out_channels, long[] kernel_size, long[] stride, long[]? padding, Padding? padding_type,
            long[] dilation, long groups, bool bias, PaddingModes padding_mode, Device? device, ScalarType? dtype)
            : base(nameof(Conv2d), in_channels, out_channels, kernel_size, stride, padding, padding_type, dilation, transposed: false,
                output_padding: [0, 0], groups, bias, padding_mode, device, dtype)
        {
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input)
        {
            CheckShape(input, 2);
            if (padding_mode != PaddingModes.Zeros)
            {
                using var padded = nn.functional.pad(input, _reversed_padding_repeated_twice, padding_mode);
                return nn.functional.conv2d(padded, weight, bias, stride, new long[2], dilation, groups);
            }
            return padding_type is { } type
                ? nn.functional.conv2d_padding(input, weight, bias, stride, type, dilation, groups)
                : nn.functional.conv2d(input, weight, bias, stride, padding, dilation, groups);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The convolution of (N, C, H, W) or (C, H, W).</summary>
            /// <param name="in_channels">Channels of the input.</param>
            /// <param name="out_channels">Channels of the result.</param>
            /// <param name="kernel_size">The kernel size.</param>
            /// <param name="stride">The stride.</param>
            /// <param name="padding">The padding on both sides.</param>
            /// <param name="dilation">The dilation.</param>
            /// <param name="padding_mode">The padding mode.</param>
            /// <param name="groups">The number of groups of channels that are convolved separately.</param>
            /// <param name="bias">Whether a bias is added.</param>
            /// <param name="device">The device of the parameters.</param>
            /// <param name="dtype">The type of the parameters.</param>
            public static Modules.Conv2d Conv2d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0,
                long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(in_channels, out_channels, Repeat(kernel_size, 2), Repeat(stride, 2), Repeat(padding, 2), null,
                    Repeat(dilation, 2), groups, bias, padding_mode, device, dtype);

            /// <summary>The convolution of (N, C, H, W) or (C, H, W).</summary>
            /// <param name="in_channels">Channels of the input.</param>
            /// <param name="out_channels">Channels of the result.</param>
            /// <param name="kernel_size">The kernel size.</param>
            /// <param name="stride">The stride.</param>
            /// <param name="padding">The padding on both sides.</param>
            /// <param name="dilation">The dilation.</param>
            /// <param name="padding_mode">The padding mode.</param>
            /// <param name="groups">The number of groups of channels that are convolved separately.</param>
            /// <param name="bias">Whether a bias is added.</param>
            /// <param name="device">The device of the parameters.</param>
            /// <param name="dtype">The type of the parameters.</param>
            public static Modules.Conv2d Conv2d(long in_channels, long out_channels, (long, long) kernel_size,
                (long, long)? stride = null, (long, long)? padding = null, (long, long)? dilation = null,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(in_channels, out_channels, List(kernel_size), List(stride ?? (1, 1)), List(padding ?? (0, 0)), null,
                    List(dilation ?? (1, 1)),
                    groups, bias, padding_mode, device, dtype);

            /// <summary>The convolution of (N, C, H, W) or (C, H, W).</summary>
            /// <param name="in_channels">Channels of the input.</param>
            /// <param name="out_channels">Channels of the result.</param>
            /// <param name="kernel_size">The kernel size.</param>
            /// <param name="padding">Whether the padding is 'same' or 'valid'.</param>
            /// <param name="stride">The stride.</param>
            /// <param name="dilation">The dilation.</param>
            /// <param name="padding_mode">The padding mode.</param>
            /// <param name="groups">The number of groups of channels that are convolved separately.</param>
            /// <param name="bias">Whether a bias is added.</param>
            /// <param name="device">The device of the parameters.</param>
            /// <param name="dtype">The type of the parameters.</param>
            public static Modules.Conv2d Conv2d(long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1,
                long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(in_channels, out_channels, Repeat(kernel_size, 2), Repeat(stride, 2), null, padding, Repeat(dilation, 2), groups,
                    bias, padding_mode, device, dtype);

            /// <summary>The convolution of (N, C, H, W) or (C, H, W).</summary>
            /// <param name="in_channels">Channels of the input.</param>
            /// <param name="out_channels">Channels of the result.</param>
            /// <param name="kernel_size">The kernel size.</param>
            /// <param name="padding">Whether the padding is 'same' or 'valid'.</param>
            /// <param name="stride">The stride.</param>
            /// <param name="dilation">The dilation.</param>
            /// <param name="padding_mode">The padding mode.</param>
            /// <param name="groups">The number of groups of channels that are convolved separately.</param>
            /// <param name="bias">Whether a bias is added.</param>
            /// <param name="device">The device of the parameters.</param>
            /// <param name="dtype">The type of the parameters.</param>
            public static Modules.Conv2d Conv2d(long in_channels, long out_channels, (long, long) kernel_size, Padding padding,
                (long, long)? stride = null, (long, long)? dilation = null,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(in_channels, out_channels, List(kernel_size), List(stride ?? (1, 1)), null, padding, List(dilation ?? (1, 1)),
                    groups, bias, padding_mode, device, dtype);
        }
    }
}
