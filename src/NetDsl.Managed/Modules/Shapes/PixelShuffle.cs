using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Moves channels into positions: (*, C r², H, W) becomes (*, C, H r, W r).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.PixelShuffle.html"/>.
    /// </summary>
    public sealed class PixelShuffle : ParameterLessModule<Tensor, Tensor>
    {
        internal PixelShuffle(long upscale_factor) : base(nameof(PixelShuffle))
        {
            this.upscale_factor = upscale_factor;
        }

        /// <summary>The factor by which height and width grow.</summary>
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
            /// <summary>Moves channels into positions: (*, C r², H, W) becomes (*, C, H r, W r).</summary>
            /// <param name="upscale_factor">The factor by which height and width grow.</param>
            public static Modules.PixelShuffle PixelShuffle(long upscale_factor) =>
                new(upscale_factor);
        }
    }
}
