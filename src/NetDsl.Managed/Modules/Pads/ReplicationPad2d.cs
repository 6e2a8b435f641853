namespace TorchSharp.Modules
{
    /// <summary>
    /// Surrounds (N, C, H, W) or (C, H, W) with the values at its edges.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.ReplicationPad2d.html"/>.
    /// </summary>
    public sealed class ReplicationPad2d : PadBase
    {
        internal ReplicationPad2d(params long[] padding) : base(nameof(ReplicationPad2d), PaddingModes.Replicate, 0, padding)
        {
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Surrounds (N, C, H, W) or (C, H, W) with the values at its edges.</summary>
            /// <param name="padding">How much at every side; a negative size takes off.</param>
            public static Modules.ReplicationPad2d ReplicationPad2d(long padding) => new(Repeat(padding, 4));

            /// <summary>Surrounds (N, C, H, W) or (C, H, W) with the values at its edges.</summary>
            /// <param name="padding">How much left, right, top and bottom; a negative size takes off.</param>
            public static Modules.ReplicationPad2d ReplicationPad2d((long, long, long, long) padding) =>
                new(padding.Item1, padding.Item2, padding.Item3, padding.Item4);
        }
    }
}
