using NetDsl.Managed.Operations.Nn;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Sums blocks (N, C·kernel, L) into images (N, C, H, W).</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.fold.html.</remarks>
            public static Tensor fold(
                Tensor input, long output_size, long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
                fold(
                    input, (output_size, output_size), (kernel_size, kernel_size), (dilation, dilation), (padding, padding),
                    (stride, stride));

            /// <inheritdoc cref="fold(Tensor, long, long, long, long, long)"/>
            public static Tensor fold(Tensor input, (long, long) output_size, (long, long) kernel_size, (long, long)? dilation = null,
                (long, long)? padding = null, (long, long)? stride = null) =>
                Folding.Fold(input, new(output_size, kernel_size, dilation ?? (1, 1), padding ?? (0, 0), stride ?? (1, 1)));

            /// <summary>The blocks of images (N, C, H, W) as columns (N, C·kernel, L).</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.unfold.html.</remarks>
            public static Tensor unfold(Tensor input, long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
                unfold(input, (kernel_size, kernel_size), (dilation, dilation), (padding, padding), (stride, stride));

            /// <inheritdoc cref="unfold(Tensor, long, long, long, long)"/>
            public static Tensor unfold(Tensor input, (long, long) kernel_size, (long, long)? dilation = null,
                (long, long)? padding = null, (long, long)? stride = null) =>
                Folding.Unfold(input, new(default, kernel_size, dilation ?? (1, 1), padding ?? (0, 0), stride ?? (1, 1)));
        }
    }
}
