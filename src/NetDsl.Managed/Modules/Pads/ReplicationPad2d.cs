namespace TorchSharp.Modules
{
    /// <summary>
    /// Pads (N, C, H, W) or (C, H, W) with its border values.
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
            /// <summary>Pads (N, C, H, W) or (C, H, W) with its border values.</summary>
            /// <param name="padding">The padding of every side; negative values crop.</param>
            public static Modules.ReplicationPad2d ReplicationPad2d(long padding) => new(Repeat(padding, 4));

            /// <summary>Pads (N, C, H, W) or (C, H, W) with its border values.</summary>
            /// <param name="padding">The padding left, right, top and bottom; negative values crop.</param>
            public static Modules.ReplicationPad2d ReplicationPad2d((long, long, long, long) padding) =>
                new(padding.Item1, padding.Item2, padding.Item3, padding.Item4);
        }
    }
}
