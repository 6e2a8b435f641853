using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Takes the channels of (N, C, *) from each group in turn.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.ChannelShuffle.html"/>.
    /// </summary>
    public sealed class ChannelShuffle : ParameterLessModule<Tensor, Tensor>
    {
        internal ChannelShuffle(long groups) : base(nameof(ChannelShuffle))
        {
            this.groups = groups;
        }

        /// <summary>How many groups the channels are in.</summary>
        public long groups { get; set; }

        /// <inheritdoc/>
        public override string GetName() => nameof(ChannelShuffle);

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => tensor.channel_shuffle(groups);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Takes the channels of (N, C, *) from each group in turn.</summary>
            /// <param name="groups">How many groups the channels are in.</param>
            public static Modules.ChannelShuffle ChannelShuffle(long groups) =>
                new(groups);
        }
    }
}
