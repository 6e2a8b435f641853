namespace TorchSharp.Modules
{
    /// <summary>
    /// Pads (N, C, D, H, W) or (C, D, H, W) with its border values.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.ReplicationPad3d.html"/>.
    /// </summary>
    public sealed class ReplicationPad3d : PadBase
    {
        internal ReplicationPad3d(params long[] padding) : base(nameof(ReplicationPad3d), PaddingModes.Replicate, 0, padding)
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
            /// <summary>Pads (N, C, D, H, W) or (C, D, H, W) with its border values.</summary>
            /// <param name="padding">The padding of every side; negative values crop.</param>
            public static Modules.ReplicationPad3d ReplicationPad3d(long padding) => new(Repeat(padding, 6));

            /// <summary>Pads (N, C, D, H, W) or (C, D, H, W) with its border values.</summary>
            /// <param name="padding">The padding left, right, top, bottom, front and back; negative values crop.</param>
            public static Modules.ReplicationPad3d ReplicationPad3d((long, long, long, long, long, long) padding) =>
                new(padding.Item1, padding.Item2, padding.Item3, padding.Item4, padding.Item5, padding.Item6);
        }
    }
}
