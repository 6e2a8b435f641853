namespace TorchSharp.Modules
{
    /// <summary>
    /// Pads (N, C, L) or (C, L) with a constant.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.ConstantPad1d.html"/>.
    /// </summary>
    public sealed class ConstantPad1d : PadBase
    {
        internal ConstantPad1d(double value, params long[] padding) : base(nameof(ConstantPad1d), PaddingModes.Constant, value, padding)
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
            /// <summary>Pads (N, C, L) or (C, L) with a constant.</summary>
            /// <param name="padding">The padding of every side; negative values crop.</param>
            /// <param name="value">The constant.</param>
            public static Modules.ConstantPad1d ConstantPad1d(long padding, double value) => new(value, Repeat(padding, 2));

            /// <summary>Pads (N, C, L) or (C, L) with a constant.</summary>
            /// <param name="padding">The padding before and after the axis; negative values crop.</param>
            /// <param name="value">The constant.</param>
            public static Modules.ConstantPad1d ConstantPad1d((long, long) padding, double value) =>
                new(value, padding.Item1, padding.Item2);
        }
    }
}
