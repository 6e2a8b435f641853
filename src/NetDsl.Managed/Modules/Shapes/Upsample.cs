using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Resizes the spatial axes of (N, C, L), (N, C, H, W) or (N, C, D, H, W).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.Upsample.html"/>.
    /// </summary>
    public sealed class Upsample : ParameterLessModule<Tensor, Tensor>
    {
        private readonly long[]? _sizes;
        private readonly double[]? _factors;

        internal Upsample(long[]? size, double[]? scale_factor, UpsampleMode mode, bool? align_corners, bool? recompute_scale_factor)
            : base(nameof(Upsample))
        {
            _sizes = size;
            _factors = scale_factor;
            this.mode = mode;
            this.align_corners = align_corners;
            this.recompute_scale_factor = recompute_scale_factor;
        }

        /// <summary>The new sizes; empty where factors are given.</summary>
        public ReadOnlySpan<long> size => _sizes;

        /// <summary>The scale factors; empty where sizes are given.</summary>
        public ReadOnlySpan<double> scale_factor => _factors;

        /// <summary>The interpolation mode.</summary>
        public UpsampleMode mode { get; }

        /// <summary>Whether the corners of input and output are aligned.</summary>
        public bool? align_corners { get; }

        /// <summary>Whether the scale factor is recomputed from the sizes.</summary>
        public bool? recompute_scale_factor { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) =>
            nn.functional.interpolate(input, _sizes, _factors, (InterpolationMode)mode, align_corners, recompute_scale_factor ?? false);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Resizes the spatial axes of (N, C, L), (N, C, H, W) or (N, C, D, H, W).</summary>
            /// <param name="size">The new sizes; null with factors.</param>
            /// <param name="scale_factor">The scale factors; null with sizes.</param>
            /// <param name="mode">The interpolation mode.</param>
            /// <param name="align_corners">Whether the corners of input and output are aligned; for linear and cubic modes.</param>
            /// <param name="recompute_scale_factor">Whether the scale factor is recomputed from the sizes.</param>
            public static Modules.Upsample Upsample(long[]? size = null, double[]? scale_factor = null,
                UpsampleMode mode = UpsampleMode.Nearest, bool? align_corners = null, bool? recompute_scale_factor = null) =>
                new(size, scale_factor, mode, align_corners, recompute_scale_factor);
        }
    }
}
