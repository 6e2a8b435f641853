using NetDsl.Managed.Operations.Nn;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Inverts max pooling of (N, C, L) or (C, L): puts the maxima at their indices, zeros elsewhere.</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.max_unpool1d.html.</remarks>
            /// <param name="input">The maxima.</param>
            /// <param name="indices">Their indices, from <see cref="max_pool1d_with_indices"/>; of the same shape.</param>
            /// <param name="kernel_size">The kernel size.</param>
            /// <param name="stride">The stride; the kernel size by default.</param>
            /// <param name="padding">The padding of the pooling; 0 by default.</param>
            /// <param name="output_size">The length before pooling, or the shape; by default the smallest possible.</param>
            public static Tensor max_unpool1d(
                Tensor input, Tensor indices, long kernel_size, long? stride = null, long? padding = null, long[]? output_size = null) =>
                Unpooling.Apply(input, indices, 1, [kernel_size], Repeat(stride, 1), Repeat(padding, 1), output_size);

            /// <summary>Inverts max pooling of (N, C, H, W) or (C, H, W): puts the maxima at their indices, zeros elsewhere.</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.max_unpool2d.html.</remarks>
            /// <param name="input">The maxima.</param>
            /// <param name="indices">Their indices, from <see cref="max_pool2d_with_indices"/>; of the same shape.</param>
            /// <param name="kernel_size">The kernel size.</param>
            /// <param name="stride">The stride; the kernel size by default.</param>
            /// <param name="padding">The padding of the pooling; 0 by default.</param>
            /// <param name="output_size">(H, W) before pooling, or the shape; by default the smallest possible.</param>
            public static Tensor max_unpool2d(
                Tensor input, Tensor indices, long[] kernel_size, long[]? stride = null, long[]? padding = null,
                long[]? output_size = null) =>
                Unpooling.Apply(input, indices, 2, kernel_size, stride, padding, output_size);

            /// <summary>
            /// Inverts max pooling of (N, C, D, H, W) or (C, D, H, W): puts the maxima at their indices, zeros elsewhere.
            /// </summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.max_unpool3d.html.</remarks>
            /// <param name="input">The maxima.</param>
            /// <param name="indices">Their indices, from <see cref="max_pool3d_with_indices"/>; of the same shape.</param>
            /// <param name="kernel_size">The kernel size.</param>
            /// <param name="stride">The stride; the kernel size by default.</param>
            /// <param name="padding">The padding of the pooling; 0 by default.</param>
            /// <param name="output_size">(D, H, W) before pooling, or the shape; by default the smallest possible.</param>
            public static Tensor max_unpool3d(
                Tensor input, Tensor indices, long[] kernel_size, long[]? stride = null, long[]? padding = null,
                long[]? output_size = null) =>
                Unpooling.Apply(input, indices, 3, kernel_size, stride, padding, output_size);
        }
    }
}
