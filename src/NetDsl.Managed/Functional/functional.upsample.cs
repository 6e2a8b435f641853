using NetDsl.Managed.Operations.Nn;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>
            /// Other sizes of the spatial axes of (N, C, L), (N, C, H, W) or (N, C, D, H, W), as <see cref="interpolate"/> makes them.
            /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.upsample.html"/>.
            /// </summary>
            /// <param name="input">The values.</param>
            /// <param name="size">The new sizes; null with factors.</param>
            /// <param name="scale_factor">The scale factors; null with sizes.</param>
            /// <param name="mode">The interpolation mode.</param>
            /// <param name="align_corners">Whether the corners of input and output are aligned; for linear and cubic modes.</param>
            public static Tensor upsample(Tensor input, long[]? size = null, double[]? scale_factor = null,
                UpsampleMode mode = UpsampleMode.Nearest, bool align_corners = false) =>
                // Other modes reject align_corners, even false.
                interpolate(input, size, scale_factor, (InterpolationMode)mode, align_corners ? true : null);

            /// <summary>Resizes the spatial axes of (N, C, H, W) by bilinear interpolation.</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.upsample_bilinear.html.</remarks>
            /// <param name="x">The values.</param>
            /// <param name="size">The new sizes; null with factors.</param>
            /// <param name="scale_factor">The scale factors; null with sizes.</param>
            /// <param name="align_corners">Whether the corners of input and output are aligned.</param>
            public static Tensor upsample_bilinear(
                Tensor x, long[]? size = null, double[]? scale_factor = null, bool align_corners = false) =>
                upsample(x, size, scale_factor, UpsampleMode.Bilinear, align_corners);

            /// <summary>Resizes the spatial axes of (N, C, L), (N, C, H, W) or (N, C, D, H, W) to the nearest values.</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.upsample_nearest.html.</remarks>
            /// <param name="x">The values.</param>
            /// <param name="size">The new sizes; null with factors.</param>
            /// <param name="scale_factor">The scale factors; null with sizes.</param>
            /// <param name="align_corners">Must be false: the nearest mode does not align corners.</param>
            public static Tensor upsample_nearest(
                Tensor x, long[]? size = null, double[]? scale_factor = null, bool align_corners = false) =>
                upsample(x, size, scale_factor, UpsampleMode.Nearest, align_corners);

            /// <summary>Resizes (N, C, L) to the nearest values.</summary>
            /// <param name="input">The values.</param>
            /// <param name="outputSize">The new length; null with a factor.</param>
            /// <param name="scaleFactor">The scale factor; null with a length.</param>
            public static Tensor upsample_nearest1d(Tensor input, long? outputSize, double? scaleFactor) =>
                Interpolation.Nearest(input, 1, Repeat(outputSize, 1), scaleFactor is { } factor ? [factor] : null);

            /// <summary>The gradient of <see cref="upsample_nearest1d"/>.</summary>
            /// <param name="grad_output">The gradient of its result.</param>
            /// <param name="outputSize">The new length; null with a factor.</param>
            /// <param name="inputSize">The norm before clipping.</param>
            /// <param name="scaleFactor">The scale factor; null with a length.</param>
            public static Tensor upsample_nearest1d_backward(Tensor grad_output, long? outputSize, long inputSize, double? scaleFactor) =>
                Interpolation.NearestGradient(
                    grad_output, 1, [.. grad_output.shape.Take(2), inputSize], Repeat(outputSize, 1),
                    scaleFactor is { } factor ? [factor] : null);

            /// <summary>Resizes (N, C, H, W) to the nearest values.</summary>
            /// <param name="input">The values.</param>
            /// <param name="outputSizes">The new sizes; null with factors.</param>
            /// <param name="scaleFactors">The scale factors; null with sizes.</param>
            public static Tensor upsample_nearest2d(Tensor input, long[]? outputSizes = null, double[]? scaleFactors = null) =>
                Interpolation.Nearest(input, 2, outputSizes, scaleFactors);

            /// <summary>The gradient of <see cref="upsample_nearest2d"/>.</summary>
            /// <param name="grad_output">The gradient of its result.</param>
            /// <param name="inputSizes">The input's shape, (N, C, H, W).</param>
            /// <param name="outputSizes">The new sizes; null with factors.</param>
            /// <param name="scaleFactors">The scale factors; null with sizes.</param>
            public static Tensor upsample_nearest2d_backward(
                Tensor grad_output, long[] inputSizes, long[]? outputSizes = null, double[]? scaleFactors = null) =>
                Interpolation.NearestGradient(grad_output, 2, inputSizes, outputSizes, scaleFactors);

            /// <summary>Resizes (N, C, D, H, W) to the nearest values.</summary>
            /// <param name="input">The values.</param>
            /// <param name="outputSizes">The new sizes; null with factors.</param>
            /// <param name="scaleFactors">The scale factors; null with sizes.</param>
            public static Tensor upsample_nearest3d(Tensor input, long[]? outputSizes = null, double[]? scaleFactors = null) =>
                Interpolation.Nearest(input, 3, outputSizes, scaleFactors);

            /// <summary>The gradient of <see cref="upsample_nearest3d"/>.</summary>
            /// <param name="grad_output">The gradient of its result.</param>
            /// <param name="inputSizes">The input's shape, (N, C, D, H, W).</param>
            /// <param name="outputSizes">The new sizes; null with factors.</param>
            /// <param name="scaleFactors">The scale factors; null with sizes.</param>
            public static Tensor upsample_nearest3d_backward(
                Tensor grad_output, long[] inputSizes, long[]? outputSizes = null, double[]? scaleFactors = null) =>
                Interpolation.NearestGradient(grad_output, 3, inputSizes, outputSizes, scaleFactors);
        }
    }
}
