using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Permutes the channels of (N, C, *): one from each group in turn.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.ChannelShuffle.html"/>.
    /// </summary>
    public sealed class ChannelShuffle : ParameterLessModule<Tensor, Tensor>
    {
        internal ChannelShuffle(long groups) : base(nameof(ChannelShuffle))
        {
            this.groups = groups;
        }

        /// <summary>The number of groups.</summary>
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
            /// <summary>Permutes the channels of (N, C, *): one from each group in turn.</summary>
            /// <param name="groups">The number of groups.</param>
            public static Modules.ChannelShuffle ChannelShuffle(long groups) =>
                new(groups);
        }
    }
}
