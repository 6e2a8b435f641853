using NetDsl.Managed.Operations.Nn;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Fractional max pooling of (N, C, H, W) or (C, H, W): random windows.</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.fractional_max_pool2d.html.</remarks>
            public static Tensor fractional_max_pool2d(Tensor input, long[] kernel_size, long[]? output_size = null,
                double[]? output_ratio = null) =>
                FractionalWindows.Values(input, 2, kernel_size, output_size, output_ratio);

            /// <inheritdoc cref="fractional_max_pool2d(Tensor, long[], long[], double[])"/>
            public static Tensor fractional_max_pool2d(Tensor input, long kernel_size, long? output_size = null,
                double? output_ratio = null) =>
                fractional_max_pool2d(
                    input, Repeat(kernel_size, 2), Repeat(output_size, 2), output_ratio is { } ratio ? [ratio, ratio] : null);

            /// <inheritdoc cref="fractional_max_pool2d(Tensor, long[], long[], double[])"/>
            public static Tensor fractional_max_pool2d(Tensor input, (long, long) kernel_size,
                (long, long)? output_size = null, (double, double)? output_ratio = null) =>
                fractional_max_pool2d(
                    input, nn.List(kernel_size), nn.List(output_size), output_ratio is { } ratio ? [ratio.Item1, ratio.Item2] : null);

            /// <summary>Fractional max pooling of (N, C, H, W) or (C, H, W), with the indices of the maxima.</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.fractional_max_pool2d.html.</remarks>
            public static (Tensor Values, Tensor Indices) fractional_max_pool2d_with_indices(
                Tensor input, long[] kernel_size, long[]? output_size = null,
                double[]? output_ratio = null) =>
                FractionalWindows.Pool(input, 2, kernel_size, output_size, output_ratio);

            /// <inheritdoc cref="fractional_max_pool2d_with_indices(Tensor, long[], long[], double[])"/>
            public static (Tensor Values, Tensor Indices) fractional_max_pool2d_with_indices(
                Tensor input, long kernel_size, long? output_size = null,
                double? output_ratio = null) =>
                fractional_max_pool2d_with_indices(
                    input, Repeat(kernel_size, 2), Repeat(output_size, 2), output_ratio is { } ratio ? [ratio, ratio] : null);

            /// <inheritdoc cref="fractional_max_pool2d_with_indices(Tensor, long[], long[], double[])"/>
            public static (Tensor Values, Tensor Indices) fractional_max_pool2d_with_indices(Tensor input, (long, long) kernel_size,
                (long, long)? output_size = null, (double, double)? output_ratio = null) =>
                fractional_max_pool2d_with_indices(
                    input, nn.List(kernel_size), nn.List(output_size), output_ratio is { } ratio ? [ratio.Item1, ratio.Item2] : null);

            /// <summary>Fractional max pooling of (N, C, D, H, W) or (C, D, H, W): random windows.</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.fractional_max_pool3d.html.</remarks>
            public static Tensor fractional_max_pool3d(Tensor input, long[] kernel_size, long[]? output_size = null,
                double[]? output_ratio = null) =>
                FractionalWindows.Values(input, 3, kernel_size, output_size, output_ratio);

            /// <inheritdoc cref="fractional_max_pool3d(Tensor, long[], long[], double[])"/>
            public static Tensor fractional_max_pool3d(Tensor input, long kernel_size, long? output_size = null,
                double? output_ratio = null) =>
                fractional_max_pool3d(
                    input, Repeat(kernel_size, 3), Repeat(output_size, 3), output_ratio is { } ratio ? [ratio, ratio, ratio] : null);

            /// <inheritdoc cref="fractional_max_pool3d(Tensor, long[], long[], double[])"/>
            public static Tensor fractional_max_pool3d(Tensor input, (long, long, long) kernel_size,
                (long, long, long)? output_size = null, (double, double, double)? output_ratio = null) =>
                fractional_max_pool3d(
                    input, nn.List(kernel_size), nn.List(output_size),
                    output_ratio is { } ratio ? [ratio.Item1, ratio.Item2, ratio.Item3] : null);

            /// <summary>Fractional max pooling of (N, C, D, H, W) or (C, D, H, W), with the indices of the maxima.</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.fractional_max_pool3d.html.</remarks>
            public static (Tensor Values, Tensor Indices) fractional_max_pool3d_with_indices(
                Tensor input, long[] kernel_size, long[]? output_size = null,
                double[]? output_ratio = null) =>
                FractionalWindows.Pool(input, 3, kernel_size, output_size, output_ratio);

            /// <inheritdoc cref="fractional_max_pool3d_with_indices(Tensor, long[], long[], double[])"/>
            public static (Tensor Values, Tensor Indices) fractional_max_pool3d_with_indices(
                Tensor input, long kernel_size, long? output_size = null,
                double? output_ratio = null) =>
                fractional_max_pool3d_with_indices(
                    input, Repeat(kernel_size, 3), Repeat(output_size, 3), output_ratio is { } ratio ? [ratio, ratio, ratio] : null);

            /// <inheritdoc cref="fractional_max_pool3d_with_indices(Tensor, long[], long[], double[])"/>
            public static (Tensor Values, Tensor Indices) fractional_max_pool3d_with_indices(Tensor input, (long, long, long) kernel_size,
                (long, long, long)? output_size = null, (double, double, double)? output_ratio = null) =>
                fractional_max_pool3d_with_indices(
                    input, nn.List(kernel_size), nn.List(output_size),
                    output_ratio is { } ratio ? [ratio.Item1, ratio.Item2, ratio.Item3] : null);
        }
    }
}
