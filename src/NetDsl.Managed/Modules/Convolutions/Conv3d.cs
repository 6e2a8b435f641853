using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// The convolution of (N, C, D, H, W) or (C, D, H, W).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.Conv3d.html"/>.
    /// </summary>
    public sealed class Conv3d : Convolution
    {
        internal Conv3d(long in_channels, long out_channels, long[] kernel_size, long[] stride, long[]? padding, Padding? padding_type,
            long[] dilation, long groups, bool bias, PaddingModes padding_mode, Device? device, ScalarType? dtype)
            : base(nameof(Conv3d), in_channels, out_channels, kernel_size, stride, padding, padding_type, dilation, transposed: false,
                output_padding: [0, 0, 0], groups, bias, padding_mode, device, dtype)
        {
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input)
        {
            CheckShape(input, 3);
            if (padding_mode != PaddingModes.Zeros)
            {
                using var padded = nn.functional.pad(input, _reversed_padding_repeated_twice, padding_mode);
                return nn.functional.conv3d(padded, weight, bias, stride, new long[3], dilation, groups);
            }
            return padding_type is { } type
                ? nn.functional.conv3d_padding(input, weight, bias, stride, type, dilation, groups)
                : nn.functional.conv3d(input, weight, bias, stride, padding, dilation, groups);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The convolution of (N, C, D, H, W) or (C, D, H, W).</summary>
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
            public static Modules.Conv3d Conv3d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0,
                long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(in_channels, out_channels, Repeat(kernel_size, 3), Repeat(stride, 3), Repeat(padding, 3), null,
                    Repeat(dilation, 3), groups, bias, padding_mode, device, dtype);

            /// <summary>The convolution of (N, C, D, H, W) or (C, D, H, W).</summary>
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
            public static Modules.Conv3d Conv3d(long in_channels, long out_channels, (long, long, long) kernel_size,
                (long, long, long)? stride = null, (long, long, long)? padding = null, (long, long, long)? dilation = null,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(in_channels, out_channels, List(kernel_size), List(stride ?? (1, 1, 1)), List(padding ?? (0, 0, 0)), null,
                    List(dilation ?? (1, 1, 1)),
                    groups, bias, padding_mode, device, dtype);

            /// <summary>The convolution of (N, C, D, H, W) or (C, D, H, W).</summary>
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
            public static Modules.Conv3d Conv3d(long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1,
                long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(in_channels, out_channels, Repeat(kernel_size, 3), Repeat(stride, 3), null, padding, Repeat(dilation, 3), groups,
                    bias, padding_mode, device, dtype);

            /// <summary>The convolution of (N, C, D, H, W) or (C, D, H, W).</summary>
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
            public static Modules.Conv3d Conv3d(long in_channels, long out_channels, (long, long, long) kernel_size, Padding padding,
                (long, long, long)? stride = null, (long, long, long)? dilation = null,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(in_channels, out_channels, List(kernel_size), List(stride ?? (1, 1, 1)), null, padding, List(dilation ?? (1, 1, 1)),
                    groups, bias, padding_mode, device, dtype);
        }
    }
}
