namespace TorchSharp.Modules
{
    /// <summary>
    /// Pads (N, C, L) or (C, L) with values reflected at the border.
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
            /// <summary>Pads (N, C, L) or (C, L) with values reflected at the border.</summary>
            /// <param name="padding">The padding of every side; negative values crop.</param>
            public static Modules.ReflectionPad1d ReflectionPad1d(long padding) => new(Repeat(padding, 2));

            /// <summary>Pads (N, C, L) or (C, L) with values reflected at the border.</summary>
            /// <param name="padding">The padding before and after the axis; negative values crop.</param>
            public static Modules.ReflectionPad1d ReflectionPad1d((long, long) padding) =>
                new(padding.Item1, padding.Item2);
        }
    }
}
