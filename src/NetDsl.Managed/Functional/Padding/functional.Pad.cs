using NetDsl.Managed.Functional;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>
            /// Adds to the ends of axes.
            /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.pad.html"/>.
            /// </summary>
            /// <param name="input">Values of any shape.</param>
            /// <param name="pad">How much before and after each axis, the last one first; negative sizes take off.</param>
            /// <param name="mode">What is added.</param>
            /// <param name="value">The constant, where that is added.</param>
            public static Tensor pad(Tensor input, long[] pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                PadOperation.Apply(input, pad, mode, value);

            /// <summary>Adds to the ends of axes.</summary>
            /// <param name="input">Values of any shape.</param>
            /// <param name="pad">How much before and after each axis, the last one first; negative sizes take off.</param>
            /// <param name="mode">What is added.</param>
            /// <param name="value">The constant, where that is added.</param>
            public static Tensor pad(Tensor input, ReadOnlySpan<long> pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                PadOperation.Apply(input, pad, mode, value);

            /// <summary>Adds to both ends of the last axis.</summary>
            /// <param name="input">Values of any shape.</param>
            /// <param name="pad">How much at each end.</param>
            /// <param name="mode">What is added.</param>
            /// <param name="value">The constant, where that is added.</param>
            public static Tensor pad(Tensor input, long pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                PadOperation.Apply(input, [pad, pad], mode, value);

            /// <summary>Adds to the ends of the last axis.</summary>
            /// <param name="input">Values of any shape.</param>
            /// <param name="pad">How much before and after.</param>
            /// <param name="mode">What is added.</param>
            /// <param name="value">The constant, where that is added.</param>
            public static Tensor pad(Tensor input, (long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                PadOperation.Apply(input, [pad.Item1, pad.Item2], mode, value);

            /// <summary>Adds to the ends of the last two axes.</summary>
            /// <param name="input">Values of any shape.</param>
            /// <param name="pad">How much before and after the last axis, and before and after the one before it.</param>
            /// <param name="mode">What is added.</param>
            /// <param name="value">The constant, where that is added.</param>
            public static Tensor pad(Tensor input, (long, long, long, long) pad, PaddingModes mode = PaddingModes.Constant,
                double value = 0) =>
                PadOperation.Apply(input, [pad.Item1, pad.Item2, pad.Item3, pad.Item4], mode, value);
        }
    }
}
