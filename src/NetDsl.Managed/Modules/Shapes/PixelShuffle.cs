using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Makes channels positions: (*, C r², H, W) becomes (*, C, H r, W r).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.PixelShuffle.html"/>.
    /// </summary>
    public sealed class PixelShuffle : ParameterLessModule<Tensor, Tensor>
    {
        internal PixelShuffle(long upscale_factor) : base(nameof(PixelShuffle))
        {
            this.upscale_factor = upscale_factor;
        }

        /// <summary>How much higher and wider the result is.</summary>
        public long upscale_factor { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.pixel_shuffle(input, upscale_factor);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Makes channels positions: (*, C r², H, W) becomes (*, C, H r, W r).</summary>
            /// <param name="upscale_factor">How much higher and wider the result is.</param>
            public static Modules.PixelShuffle PixelShuffle(long upscale_factor) =>
                new(upscale_factor);
        }
    }
}
