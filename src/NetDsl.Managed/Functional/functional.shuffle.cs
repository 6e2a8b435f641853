using NetDsl.Managed.Operations.Nn;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Moves channels into positions: (*, C r², H, W) becomes (*, C, H r, W r).</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.pixel_shuffle.html.</remarks>
            public static Tensor pixel_shuffle(Tensor input, long upscale_factor) => Shuffling.Pixels(input, upscale_factor);

            /// <summary>Moves positions into channels: (*, C, H r, W r) becomes (*, C r², H, W).</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.pixel_unshuffle.html.</remarks>
            public static Tensor pixel_unshuffle(Tensor input, long downscale_factor) => Shuffling.UnshufflePixels(input, downscale_factor);
        }
    }

    public partial class Tensor
    {
        /// <summary>
        /// Permutes the channels of (N, C, *): one from each group in turn.
        /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.ChannelShuffle.html"/>.
        /// </summary>
        /// <param name="groups">The number of groups.</param>
        public Tensor channel_shuffle(long groups) => Shuffling.Channels(this, groups);
    }
}
