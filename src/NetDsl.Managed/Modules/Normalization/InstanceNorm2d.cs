using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Normalization of each channel of each sample of (N, C, H, W) or (C, H, W).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.InstanceNorm2d.html"/>.
    /// </summary>
    public sealed class InstanceNorm2d : InstanceNorm
    {
        internal InstanceNorm2d(long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device,
            ScalarType? dtype)
            : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, nameof(InstanceNorm2d))
        {
        }

        /// <inheritdoc/>
        protected override long GetNumberOfBatchDimensions() => 3;

        /// <inheritdoc/>
        protected override void ValidateInputDimensions(Tensor input) => CheckDimensions(input, 3, 4);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Normalization of each channel of each sample of (N, C, H, W) or (C, H, W).</summary>
            /// <param name="num_features">Channels of the input.</param>
            /// <param name="eps">A small value added to the variance for numerical stability.</param>
            /// <param name="momentum">The weight of the new batch in the running statistics.</param>
            /// <param name="affine">Whether there are scale and shift.</param>
            /// <param name="track_running_stats">Whether there are running statistics.</param>
            /// <param name="device">The device of parameters and buffers.</param>
            /// <param name="dtype">Their type.</param>
            public static Modules.InstanceNorm2d InstanceNorm2d(long num_features, double eps = 1e-5, double momentum = 0.1,
                bool affine = false,
                bool track_running_stats = false, Device? device = null, ScalarType? dtype = null) =>
                new(num_features, eps, momentum, affine, track_running_stats, device, dtype);
        }
    }
}
