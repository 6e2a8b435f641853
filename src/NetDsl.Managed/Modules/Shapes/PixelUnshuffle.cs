using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Moves positions into channels: (*, C, H r, W r) becomes (*, C r², H, W).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.PixelUnshuffle.html"/>.
    /// </summary>
    public sealed class PixelUnshuffle : ParameterLessModule<Tensor, Tensor>
    {
        internal PixelUnshuffle(long downscale_factor) : base(nameof(PixelUnshuffle))
        {
            this.downscale_factor = downscale_factor;
        }

        /// <summary>The factor by which height and width shrink.</summary>
        public long downscale_factor { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.pixel_unshuffle(input, downscale_factor);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Moves positions into channels: (*, C, H r, W r) becomes (*, C r², H, W).</summary>
            /// <param name="downscale_factor">The factor by which height and width shrink.</param>
            public static Modules.PixelUnshuffle PixelUnshuffle(long downscale_factor) =>
                new(downscale_factor);
        }
    }
}
