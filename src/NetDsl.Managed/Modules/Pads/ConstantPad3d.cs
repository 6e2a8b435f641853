namespace TorchSharp.Modules
{
    /// <summary>
    /// Pads (N, C, D, H, W) or (C, D, H, W) with a constant.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.ConstantPad3d.html"/>.
    /// </summary>
    public sealed class ConstantPad3d : PadBase
    {
        internal ConstantPad3d(double value, params long[] padding) : base(nameof(ConstantPad3d), PaddingModes.Constant, value, padding)
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
            /// <summary>Pads (N, C, D, H, W) or (C, D, H, W) with a constant.</summary>
            /// <param name="padding">The padding of every side; negative values crop.</param>
            /// <param name="value">The constant.</param>
            public static Modules.ConstantPad3d ConstantPad3d(long padding, double value) => new(value, Repeat(padding, 6));

            /// <summary>Pads (N, C, D, H, W) or (C, D, H, W) with a constant.</summary>
            /// <param name="padding">The padding left, right, top, bottom, front and back; negative values crop.</param>
            /// <param name="value">The constant.</param>
            public static Modules.ConstantPad3d ConstantPad3d((long, long, long, long, long, long) padding, double value) =>
                new(value, padding.Item1, padding.Item2, padding.Item3, padding.Item4, padding.Item5, padding.Item6);
        }
    }
}
