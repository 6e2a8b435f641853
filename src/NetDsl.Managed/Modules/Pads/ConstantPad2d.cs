namespace TorchSharp.Modules
{
    /// <summary>
    /// Pads (N, C, H, W) or (C, H, W) with a constant.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.ConstantPad2d.html"/>.
    /// </summary>
    public sealed class ConstantPad2d : PadBase
    {
        internal ConstantPad2d(double value, params long[] padding) : base(nameof(ConstantPad2d), PaddingModes.Constant, value, padding)
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
            /// <summary>Pads (N, C, H, W) or (C, H, W) with a constant.</summary>
            /// <param name="padding">The padding of every side; negative values crop.</param>
            /// <param name="value">The constant.</param>
            public static Modules.ConstantPad2d ConstantPad2d(long padding, double value) => new(value, Repeat(padding, 4));

            /// <summary>Pads (N, C, H, W) or (C, H, W) with a constant.</summary>
            /// <param name="padding">The padding left, right, top and bottom; negative values crop.</param>
            /// <param name="value">The constant.</param>
            public static Modules.ConstantPad2d ConstantPad2d((long, long, long, long) padding, double value) =>
                new(value, padding.Item1, padding.Item2, padding.Item3, padding.Item4);
        }
    }
}
