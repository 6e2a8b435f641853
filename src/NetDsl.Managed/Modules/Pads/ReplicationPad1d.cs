namespace TorchSharp.Modules
{
    /// <summary>
    /// Pads (N, C, L) or (C, L) with its border values.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.ReplicationPad1d.html"/>.
    /// </summary>
    public sealed class ReplicationPad1d : PadBase
    {
        internal ReplicationPad1d(params long[] padding) : base(nameof(ReplicationPad1d), PaddingModes.Replicate, 0, padding)
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
            /// <summary>Pads (N, C, L) or (C, L) with its border values.</summary>
            /// <param name="padding">The padding of every side; negative values crop.</param>
            public static Modules.ReplicationPad1d ReplicationPad1d(long padding) => new(Repeat(padding, 2));

            /// <summary>Pads (N, C, L) or (C, L) with its border values.</summary>
            /// <param name="padding">The padding before and after the axis; negative values crop.</param>
            public static Modules.ReplicationPad1d ReplicationPad1d((long, long) padding) =>
                new(padding.Item1, padding.Item2);
        }
    }
}
