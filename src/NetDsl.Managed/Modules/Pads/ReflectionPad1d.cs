namespace TorchSharp.Modules
{
    /// <summary>
    /// Surrounds (N, C, L) or (C, L) with the mirrored values inside its edges.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.ReflectionPad1d.html"/>.
    /// </summary>
    public sealed class ReflectionPad1d : PadBase
    {
        internal ReflectionPad1d(params long[] padding) : base(nameof(ReflectionPad1d), PaddingModes.Reflect, 0, padding)
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
            /// <summary>Surrounds (N, C, L) or (C, L) with the mirrored values inside its edges.</summary>
            /// <param name="padding">How much at every side; a negative size takes off.</param>
            public static Modules.ReflectionPad1d ReflectionPad1d(long padding) => new(Repeat(padding, 2));

            /// <summary>Surrounds (N, C, L) or (C, L) with the mirrored values inside its edges.</summary>
            /// <param name="padding">How much before and after the axis; a negative size takes off.</param>
            public static Modules.ReflectionPad1d ReflectionPad1d((long, long) padding) =>
                new(padding.Item1, padding.Item2);
        }
    }
}
