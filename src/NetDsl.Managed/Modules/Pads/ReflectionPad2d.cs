namespace TorchSharp.Modules
{
    /// <summary>
    /// Surrounds (N, C, H, W) or (C, H, W) with the mirrored values inside its edges.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.ReflectionPad2d.html"/>.
    /// </summary>
    public sealed class ReflectionPad2d : PadBase
    {
        internal ReflectionPad2d(params long[] padding) : base(nameof(ReflectionPad2d), PaddingModes.Reflect, 0, padding)
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
            /// <summary>Surrounds (N, C, H, W) or (C, H, W) with the mirrored values inside its edges.</summary>
            /// <param name="padding">How much at every side; a negative size takes off.</param>
            public static Modules.ReflectionPad2d ReflectionPad2d(long padding) => new(Repeat(padding, 4));

            /// <summary>Surrounds (N, C, H, W) or (C, H, W) with the mirrored values inside its edges.</summary>
            /// <param name="padding">How much left, right, top and bottom; a negative size takes off.</param>
            public static Modules.ReflectionPad2d ReflectionPad2d((long, long, long, long) padding) =>
                new(padding.Item1, padding.Item2, padding.Item3, padding.Item4);
        }
    }
}
