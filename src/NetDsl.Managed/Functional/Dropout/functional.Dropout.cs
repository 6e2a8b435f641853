using NetDsl.Managed.Functional;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>
            /// Sets elements to zero at random and multiplies the others by 1 / (1 - p).
            /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.dropout.html"/>.
            /// </summary>
            /// <param name="input">Values of any shape.</param>
            /// <param name="p">The probability of zeroing, 0…1.</param>
            /// <param name="training">Whether dropout is active.</param>
            /// <param name="inplace">Whether to work in place.</param>
            public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                DropoutOperation.Elements(input, p, training, inplace);

            /// <summary>Dropout of whole channels of (N, C, L) or (C, L).</summary>
            public static Tensor dropout1d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                DropoutOperation.Channels(input, p, training, inplace, 1);

            /// <summary>Dropout of whole channels of (N, C, H, W) or (C, H, W).</summary>
            public static Tensor dropout2d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                DropoutOperation.Channels(input, p, training, inplace, 2);

            /// <summary>Dropout of whole channels of (N, C, D, H, W) or (C, D, H, W).</summary>
            public static Tensor dropout3d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                DropoutOperation.Channels(input, p, training, inplace, 3);

            /// <summary>
            /// Dropout for SELU networks, which keeps mean and variance.
            /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.alpha_dropout.html"/>.
            /// </summary>
            public static Tensor alpha_dropout(Tensor input, double p = 0.5, bool training = false, bool inplace = false) =>
                DropoutOperation.Alpha(input, p, training, inplace, channels: false);

            /// <summary>
            /// The same for whole channels of (N, C, …).
            /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.feature_alpha_dropout.html"/>.
            /// </summary>
            public static Tensor feature_alpha_dropout(Tensor input, double p = 0.5, bool training = false, bool inplace = false) =>
                DropoutOperation.Alpha(input, p, training, inplace, channels: true);
        }
    }
}
