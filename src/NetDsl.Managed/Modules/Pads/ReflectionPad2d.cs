namespace TorchSharp.Modules
{
    /// <summary>
    /// Pads (N, C, H, W) or (C, H, W) with values reflected at the border.
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
            /// <summary>Pads (N, C, H, W) or (C, H, W) with values reflected at the border.</summary>
            /// <param name="padding">The padding of every side; negative values crop.</param>
            public static Modules.ReflectionPad2d ReflectionPad2d(long padding) => new(Repeat(padding, 4));

            /// <summary>Pads (N, C, H, W) or (C, H, W) with values reflected at the border.</summary>
            /// <param name="padding">The padding left, right, top and bottom; negative values crop.</param>
            public static Modules.ReflectionPad2d ReflectionPad2d((long, long, long, long) padding) =>
                new(padding.Item1, padding.Item2, padding.Item3, padding.Item4);
        }
    }
}
