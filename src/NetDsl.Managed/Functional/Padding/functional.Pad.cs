using NetDsl.Managed.Functional;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>
            /// Pads axes.
            /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.pad.html"/>.
            /// </summary>
            /// <param name="input">Values of any shape.</param>
            /// <param name="pad">The padding before and after each axis, last axis first; negative values crop.</param>
            /// <param name="mode">The padding mode.</param>
            /// <param name="value">The constant, for constant padding.</param>
            public static Tensor pad(Tensor input, long[] pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                PadOperation.Apply(input, pad, mode, value);

            /// <summary>Pads axes.</summary>
            /// <param name="input">Values of any shape.</param>
            /// <param name="pad">The padding before and after each axis, last axis first; negative values crop.</param>
            /// <param name="mode">The padding mode.</param>
            /// <param name="value">The constant, for constant padding.</param>
            public static Tensor pad(Tensor input, ReadOnlySpan<long> pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                PadOperation.Apply(input, pad, mode, value);

            /// <summary>Pads both ends of the last axis.</summary>
            /// <param name="input">Values of any shape.</param>
            /// <param name="pad">The padding on both sides.</param>
            /// <param name="mode">The padding mode.</param>
            /// <param name="value">The constant, for constant padding.</param>
            public static Tensor pad(Tensor input, long pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                PadOperation.Apply(input, [pad, pad], mode, value);

            /// <summary>Pads the last axis.</summary>
            /// <param name="input">Values of any shape.</param>
            /// <param name="pad">The padding before and after.</param>
            /// <param name="mode">The padding mode.</param>
            /// <param name="value">The constant, for constant padding.</param>
            public static Tensor pad(Tensor input, (long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                PadOperation.Apply(input, [pad.Item1, pad.Item2], mode, value);

            /// <summary>Pads the last two axes.</summary>
            /// <param name="input">Values of any shape.</param>
            /// <param name="pad">The padding before and after the last axis, then before and after the second to last.</param>
            /// <param name="mode">The padding mode.</param>
            /// <param name="value">The constant, for constant padding.</param>
            public static Tensor pad(Tensor input, (long, long, long, long) pad, PaddingModes mode = PaddingModes.Constant,
                double value = 0) =>
                PadOperation.Apply(input, [pad.Item1, pad.Item2, pad.Item3, pad.Item4], mode, value);
        }
    }
}
