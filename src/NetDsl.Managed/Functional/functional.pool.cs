using NetDsl.Managed.Operations.Nn;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>The maximum of each window of (N, C, L) or (C, L).</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.max_pool1d.html.</remarks>
            /// <param name="input">The signals.</param>
            /// <param name="kernel_size">The kernel size.</param>
            /// <param name="stride">The stride; the kernel size by default.</param>
            /// <param name="padding">The padding on both sides, at most half the kernel size; 0 by default.</param>
            /// <param name="dilation">The dilation; 1 by default.</param>
            /// <param name="ceil_mode">Whether the output size is rounded up, so that a last window may exceed the input.</param>
            public static Tensor max_pool1d(
                Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                PoolMaximum.Apply(input, Maxima(1, [kernel_size], [stride ?? kernel_size], [padding ?? 0], [dilation ?? 1], ceil_mode));

            /// <summary>The same, with the indices of the maxima in their signal.</summary>
            public static (Tensor output, Tensor indices) max_pool1d_with_indices(
                Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                PoolMaximum.WithIndices(
                    input, Maxima(1, [kernel_size], [stride ?? kernel_size], [padding ?? 0], [dilation ?? 1], ceil_mode));

            /// <summary>The maximum of each window of (N, C, H, W) or (C, H, W).</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.max_pool2d.html.</remarks>
            /// <param name="input">The images.</param>
            /// <param name="kernel_size">The kernel size.</param>
            /// <param name="stride">The stride; the kernel size by default.</param>
            /// <param name="padding">The padding on both sides, at most half the kernel size; 0 by default.</param>
            /// <param name="dilation">The dilation; 1 by default.</param>
            /// <param name="ceil_mode">Whether the output size is rounded up, so that a last window may exceed the input.</param>
            public static Tensor max_pool2d(
                Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                PoolMaximum.Apply(input, Maxima(2, [kernel_size], [stride ?? kernel_size], [padding ?? 0], [dilation ?? 1], ceil_mode));

            /// <summary>The maximum of each window of (N, C, H, W) or (C, H, W), with sizes as (height, width).</summary>
            public static Tensor max_pool2d(
                Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null,
                (long, long)? dilation = null, bool ceil_mode = false) =>
                PoolMaximum.Apply(input, Maxima(
                    2, List(kernel_size), List(stride ?? kernel_size), List(padding ?? (0, 0)), List(dilation ?? (1, 1)), ceil_mode));

            /// <summary>The maximum of each window of (N, C, H, W) or (C, H, W), with sizes as one number or two.</summary>
            public static Tensor max_pool2d(
                Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null,
                bool ceil_mode = false) =>
                PoolMaximum.Apply(input, Maxima(2, kernel_size, strides ?? kernel_size, padding ?? [0], dilation ?? [1], ceil_mode));

            /// <summary>The same, with the row-major indices of the maxima in their plane.</summary>
            public static (Tensor output, Tensor indices) max_pool2d_with_indices(
                Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null,
                bool ceil_mode = false) =>
                PoolMaximum.WithIndices(input, Maxima(2, kernel_size, strides ?? kernel_size, padding ?? [0], dilation ?? [1], ceil_mode));

            /// <summary>The maximum of each window of (N, C, D, H, W) or (C, D, H, W), with sizes as one number or three.</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.max_pool3d.html.</remarks>
            /// <param name="input">The volumes.</param>
            /// <param name="kernel_size">The kernel size.</param>
            /// <param name="strides">The stride; the kernel size by default.</param>
            /// <param name="padding">The padding on both sides, at most half the kernel size; 0 by default.</param>
            /// <param name="dilation">The dilation; 1 by default.</param>
            /// <param name="ceil_mode">Whether the output size is rounded up, so that a last window may exceed the input.</param>
            public static Tensor max_pool3d(
                Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null,
                bool ceil_mode = false) =>
                PoolMaximum.Apply(input, Maxima(3, kernel_size, strides ?? kernel_size, padding ?? [0], dilation ?? [1], ceil_mode));

            /// <summary>The same, with the indices of the maxima in their volume.</summary>
            public static (Tensor output, Tensor indices) max_pool3d_with_indices(
                Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null,
                bool ceil_mode = false) =>
                PoolMaximum.WithIndices(input, Maxima(3, kernel_size, strides ?? kernel_size, padding ?? [0], dilation ?? [1], ceil_mode));

            /// <summary>The mean of each window of (N, C, L) or (C, L).</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.avg_pool1d.html.</remarks>
            /// <param name="input">The signals.</param>
            /// <param name="kernel_size">The kernel size.</param>
            /// <param name="stride">The stride; the kernel size by default.</param>
            /// <param name="padding">The zero padding on both sides, at most half the kernel size; 0 by default.</param>
            /// <param name="ceil_mode">Whether the output size is rounded up, so that a last window may exceed the input.</param>
            /// <param name="count_include_pad">Whether padding counts as values.</param>
            public static Tensor avg_pool1d(
                Tensor input, long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false,
                bool count_include_pad = true) =>
                PoolAverage.Sliding(
                    input, Means(1, [kernel_size], [stride ?? kernel_size], [padding ?? 0], ceil_mode), count_include_pad, null);

            /// <summary>The mean of each window of (N, C, H, W) or (C, H, W).</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.avg_pool2d.html.</remarks>
            /// <param name="input">The images.</param>
            /// <param name="kernel_size">The kernel size.</param>
            /// <param name="stride">The stride; the kernel size by default.</param>
            /// <param name="padding">The zero padding on both sides, at most half the kernel size.</param>
            /// <param name="ceil_mode">Whether the output size is rounded up, so that a last window may exceed the input.</param>
            /// <param name="count_include_pad">Whether padding counts as values.</param>
            /// <param name="divisor_override">The divisor, instead of the number of values.</param>
            public static Tensor avg_pool2d(
                Tensor input, long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false,
                bool count_include_pad = true,
                long? divisor_override = null) =>
                PoolAverage.Sliding(
                    input, Means(2, [kernel_size], [stride ?? kernel_size], [padding], ceil_mode), count_include_pad, divisor_override);

            /// <summary>The mean of each window of (N, C, H, W) or (C, H, W), with sizes as (height, width).</summary>
            public static Tensor avg_pool2d(
                Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, bool ceil_mode = false,
                bool count_include_pad = true, long? divisor_override = null) =>
                PoolAverage.Sliding(
                    input, Means(2, List(kernel_size), List(stride ?? kernel_size), List(padding ?? (0, 0)), ceil_mode),
                    count_include_pad, divisor_override);

            /// <summary>The mean of each window of (N, C, H, W) or (C, H, W), with sizes as one number or two.</summary>
            public static Tensor avg_pool2d(
                Tensor input, long[] kernel_size, long[]? stride = null, long[]? padding = null, bool ceil_mode = false,
                bool count_include_pad = true, long? divisor_override = null) =>
                PoolAverage.Sliding(
                    input, Means(2, kernel_size, stride ?? kernel_size, padding ?? [0], ceil_mode), count_include_pad, divisor_override);

            /// <summary>The mean of each window of (N, C, D, H, W) or (C, D, H, W), with sizes as one number or three.</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.avg_pool3d.html.</remarks>
            /// <param name="input">The volumes.</param>
            /// <param name="kernel_size">The kernel size.</param>
            /// <param name="stride">The stride; the kernel size by default.</param>
            /// <param name="padding">The zero padding on both sides, at most half the kernel size.</param>
            /// <param name="ceil_mode">Whether the output size is rounded up, so that a last window may exceed the input.</param>
            /// <param name="count_include_pad">Whether padding counts as values.</param>
            /// <param name="divisor_override">The divisor, instead of the number of values.</param>
            public static Tensor avg_pool3d(
                Tensor input, long[] kernel_size, long[]? stride = null, long[]? padding = null, bool ceil_mode = false,
                bool count_include_pad = true, long? divisor_override = null) =>
                PoolAverage.Sliding(
                    input, Means(3, kernel_size, stride ?? kernel_size, padding ?? [0], ceil_mode), count_include_pad, divisor_override);

            private static PoolSettings Maxima(int rank, long[] kernel, long[] stride, long[] padding, long[] dilation, bool ceilMode) =>
                new(true, rank, kernel, stride, padding, dilation, ceilMode);

            private static PoolSettings Means(int rank, long[] kernel, long[] stride, long[] padding, bool ceilMode) =>
                new(false, rank, kernel, stride, padding, [1], ceilMode);

            private static long[] List((long, long) sizes) => [sizes.Item1, sizes.Item2];
        }
    }
}
