using NetDsl.Managed.Operations.Nn;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>
            /// Resizes the spatial axes of (N, C, L), (N, C, H, W) or (N, C, D, H, W).
            /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.interpolate.html"/>.
            /// </summary>
            /// <param name="x">The values.</param>
            /// <param name="size">The new sizes; null with factors.</param>
            /// <param name="scale_factor">The scale factors; null with sizes.</param>
            /// <param name="mode">The interpolation mode.</param>
            /// <param name="align_corners">Whether the corners of input and output are aligned; for linear and cubic modes.</param>
            /// <param name="recompute_scale_factor">Whether the scale factor is recomputed from the sizes.</param>
            /// <param name="antialias">Whether to antialias when downsampling; for bilinear and bicubic.</param>
            public static Tensor interpolate(Tensor x, long[]? size = null, double[]? scale_factor = null,
                InterpolationMode mode = InterpolationMode.Nearest, bool? align_corners = null, bool recompute_scale_factor = false,
                bool antialias = false) =>
                Interpolation.Apply(x, size, scale_factor, mode, align_corners, recompute_scale_factor, antialias);
        }
    }
}
