namespace TorchSharp.Modules
{
    /// <summary>
    /// Surrounds (N, C, H, W) or (C, H, W) with a constant.
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
            /// <summary>Surrounds (N, C, H, W) or (C, H, W) with a constant.</summary>
            /// <param name="padding">How much at every side; a negative size takes off.</param>
            /// <param name="value">The constant.</param>
            public static Modules.ConstantPad2d ConstantPad2d(long padding, double value) => new(value, Repeat(padding, 4));

            /// <summary>Surrounds (N, C, H, W) or (C, H, W) with a constant.</summary>
            /// <param name="padding">How much left, right, top and bottom; a negative size takes off.</param>
            /// <param name="value">The constant.</param>
            public static Modules.ConstantPad2d ConstantPad2d((long, long, long, long) padding, double value) =>
                new(value, padding.Item1, padding.Item2, padding.Item3, padding.Item4);
        }
    }
}
