using NetDsl.Managed.Operations.Nn;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Convolution of (N, C, L) or (C, L) with weights (M, C / groups, K).</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.conv1d.html.</remarks>
            /// <param name="input">The signals.</param>
            /// <param name="weight">The filters.</param>
            /// <param name="bias">(M), or none.</param>
            /// <param name="stride">The stride; 1 by default.</param>
            /// <param name="padding">The zero padding on both sides; 0 by default.</param>
            /// <param name="dilation">The dilation; 1 by default.</param>
            /// <param name="groups">The number of groups of channels that are convolved separately.</param>
            public static Tensor conv1d(
                Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, long? padding = null, long? dilation = null,
                long groups = 1) =>
                Convolve.Apply(input, weight, bias, new ConvolutionSettings(1, [stride ?? 1], [padding ?? 0], [dilation ?? 1], groups));

            /// <summary>The same with padding by name: 'valid' or 'same'.</summary>
            public static Tensor conv1d_padding(
                Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, Padding padding = Padding.Valid,
                long? dilation = null,
                long groups = 1) =>
                Convolve.Apply(input, weight, bias, new ConvolutionSettings(1, [stride ?? 1], Zeros(padding), [dilation ?? 1], groups));

            /// <summary>Convolution of (N, C, H, W) or (C, H, W) with weights (M, C / groups, KH, KW).</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.conv2d.html.</remarks>
            /// <param name="input">The images.</param>
            /// <param name="weight">The filters.</param>
            /// <param name="bias">(M), or none.</param>
            /// <param name="strides">The stride, one number or one for each dimension; 1 by default.</param>
            /// <param name="padding">The zero padding on both sides, likewise; 0 by default.</param>
            /// <param name="dilation">The dilation, likewise; 1 by default.</param>
            /// <param name="groups">The number of groups of channels that are convolved separately.</param>
            public static Tensor conv2d(
                Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? dilation = null,
                long groups = 1) =>
                Convolve.Apply(input, weight, bias, new ConvolutionSettings(2, strides ?? [1], padding ?? [0], dilation ?? [1], groups));

            /// <summary>The same with padding by name: 'valid' or 'same'.</summary>
            public static Tensor conv2d_padding(
                Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, Padding padding = Padding.Valid,
                long[]? dilation = null,
                long groups = 1) =>
                Convolve.Apply(input, weight, bias, new ConvolutionSettings(2, strides ?? [1], Zeros(padding), dilation ?? [1], groups));

            /// <summary>Convolution of (N, C, D, H, W) or (C, D, H, W) with weights (M, C / groups, KD, KH, KW).</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.conv3d.html.</remarks>
            /// <param name="input">The volumes.</param>
            /// <param name="weight">The filters.</param>
            /// <param name="bias">(M), or none.</param>
            /// <param name="strides">The stride, one number or one for each dimension; 1 by default.</param>
            /// <param name="padding">The zero padding on both sides, likewise; 0 by default.</param>
            /// <param name="dilation">The dilation, likewise; 1 by default.</param>
            /// <param name="groups">The number of groups of channels that are convolved separately.</param>
            public static Tensor conv3d(
                Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? dilation = null,
                long groups = 1) =>
                Convolve.Apply(input, weight, bias, new ConvolutionSettings(3, strides ?? [1], padding ?? [0], dilation ?? [1], groups));

            /// <summary>The same with padding by name: 'valid' or 'same'.</summary>
            public static Tensor conv3d_padding(
                Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, Padding padding = Padding.Valid,
                long[]? dilation = null,
                long groups = 1) =>
                Convolve.Apply(input, weight, bias, new ConvolutionSettings(3, strides ?? [1], Zeros(padding), dilation ?? [1], groups));

            /// <summary>Transposed convolution of (N, C, L) or (C, L) with weights (C, M / groups, K).</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.conv_transpose1d.html.</remarks>
            /// <param name="input">The signals.</param>
            /// <param name="weight">The filters.</param>
            /// <param name="bias">(M), or none.</param>
            /// <param name="stride">The stride; 1 by default.</param>
            /// <param name="padding">The padding, cropped from both sides of the result; 0 by default.</param>
            /// <param name="output_padding">The size added at the end, less than stride or dilation; 0 by default.</param>
            /// <param name="dilation">The dilation; 1 by default.</param>
            /// <param name="groups">The number of groups of channels.</param>
            public static Tensor conv_transpose1d(
                Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, long? padding = null, long? output_padding = null,
                long? dilation = null, long groups = 1) =>
                Convolve.Apply(input, weight, bias, new ConvolutionSettings(
                    1, [stride ?? 1], [padding ?? 0], [dilation ?? 1], groups, Transposed: true, [output_padding ?? 0]));

            /// <summary>Transposed convolution of (N, C, H, W) or (C, H, W) with weights (C, M / groups, KH, KW).</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.conv_transpose2d.html.</remarks>
            /// <param name="input">The images.</param>
            /// <param name="weight">The filters.</param>
            /// <param name="bias">(M), or none.</param>
            /// <param name="strides">The stride, one number or one for each dimension; 1 by default.</param>
            /// <param name="padding">The padding, cropped from both sides of the result, likewise; 0 by default.</param>
            /// <param name="output_padding">The size added at the end, less than stride or dilation; 0 by default.</param>
            /// <param name="dilation">The dilation; 1 by default.</param>
            /// <param name="groups">The number of groups of channels.</param>
            public static Tensor conv_transpose2d(
                Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null,
                long[]? output_padding = null,
                long[]? dilation = null, long groups = 1) =>
                Convolve.Apply(input, weight, bias, new ConvolutionSettings(
                    2, strides ?? [1], padding ?? [0], dilation ?? [1], groups, Transposed: true, output_padding ?? [0]));

            /// <summary>Transposed convolution of (N, C, D, H, W) or (C, D, H, W) with weights (C, M / groups, KD, KH, KW).</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.conv_transpose3d.html.</remarks>
            /// <param name="input">The volumes.</param>
            /// <param name="weight">The filters.</param>
            /// <param name="bias">(M), or none.</param>
            /// <param name="strides">The stride, one number or one for each dimension; 1 by default.</param>
            /// <param name="padding">The padding, cropped from both sides of the result, likewise; 0 by default.</param>
            /// <param name="output_padding">The size added at the end, less than stride or dilation; 0 by default.</param>
            /// <param name="dilation">The dilation; 1 by default.</param>
            /// <param name="groups">The number of groups of channels.</param>
            public static Tensor conv_transpose3d(
                Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null,
                long[]? output_padding = null,
                long[]? dilation = null, long groups = 1) =>
                Convolve.Apply(input, weight, bias, new ConvolutionSettings(
                    3, strides ?? [1], padding ?? [0], dilation ?? [1], groups, Transposed: true, output_padding ?? [0]));

            private static long[]? Zeros(Padding padding) => padding == Padding.Same ? null : [0];
        }
    }
}
