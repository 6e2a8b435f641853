namespace TorchSharp.Modules
{
    /// <summary>
    /// Surrounds (N, C, L) or (C, L) with a constant.
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
            /// <summary>Surrounds (N, C, L) or (C, L) with a constant.</summary>
            /// <param name="padding">How much at every side; a negative size takes off.</param>
            /// <param name="value">The constant.</param>
            public static Modules.ConstantPad1d ConstantPad1d(long padding, double value) => new(value, Repeat(padding, 2));

            /// <summary>Surrounds (N, C, L) or (C, L) with a constant.</summary>
            /// <param name="padding">How much before and after the axis; a negative size takes off.</param>
            /// <param name="value">The constant.</param>
            public static Modules.ConstantPad1d ConstantPad1d((long, long) padding, double value) =>
                new(value, padding.Item1, padding.Item2);
        }
    }
}
