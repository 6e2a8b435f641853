using NetDsl.Managed.Operations.Nn;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>
            /// Other sizes of the spatial axes of (N, C, L), (N, C, H, W) or (N, C, D, H, W).
            /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.interpolate.html"/>.
            /// </summary>
            /// <param name="x">The values.</param>
            /// <param name="size">The new sizes; or null, with factors.</param>
            /// <param name="scale_factor">What the sizes are multiplied by; or null, with sizes.</param>
            /// <param name="mode">How values between the given ones are found.</param>
            /// <param name="align_corners">Whether the first and last places stay where they are; for linear and cubic modes.</param>
            /// <param name="recompute_scale_factor">Whether the ratio of the sizes is used, not the factor that was given.</param>
            /// <param name="antialias">Whether smaller images are made of all values that a place covers; for bilinear and bicubic.</param>
            public static Tensor interpolate(Tensor x, long[]? size = null, double[]? scale_factor = null,
                InterpolationMode mode = InterpolationMode.Nearest, bool? align_corners = null, bool recompute_scale_factor = false,
                bool antialias = false) =>
                Interpolation.Apply(x, size, scale_factor, mode, align_corners, recompute_scale_factor, antialias);
        }
    }
}
