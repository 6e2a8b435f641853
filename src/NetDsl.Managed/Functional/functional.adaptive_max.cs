using NetDsl.Managed.Operations.Nn;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Adaptive max pooling of (N, C, L) or (C, L) to <paramref name="output_size"/>.</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool1d.html.</remarks>
            public static Tensor adaptive_max_pool1d(Tensor input, long output_size)
            {
                var (values, indices) = PoolWindows.Adaptive(input, 1, [output_size]);
                indices.Dispose();
                return values;
            }

            /// <summary>The same, with the indices of the values in the flattened spatial axes.</summary>
            public static (Tensor Values, Tensor Indices) adaptive_max_pool1d_with_indices(Tensor input, long output_size) =>
                PoolWindows.Adaptive(input, 1, [output_size]);

            /// <summary>Adaptive max pooling of (N, C, H, W) or (C, H, W) to <paramref name="output_size"/>.</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool2d.html.</remarks>
            public static Tensor adaptive_max_pool2d(Tensor input, long[] output_size)
            {
                var (values, indices) = PoolWindows.Adaptive(input, 2, output_size);
                indices.Dispose();
                return values;
            }

            /// <summary>The same, with the indices of the values in the flattened spatial axes.</summary>
            public static (Tensor Values, Tensor Indices) adaptive_max_pool2d_with_indices(Tensor input, long[] output_size) =>
                PoolWindows.Adaptive(input, 2, output_size);

            /// <summary>Adaptive max pooling of (N, C, D, H, W) or (C, D, H, W) to <paramref name="output_size"/>.</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_max_pool3d.html.</remarks>
            public static Tensor adaptive_max_pool3d(Tensor input, long[] output_size)
            {
                var (values, indices) = PoolWindows.Adaptive(input, 3, output_size);
                indices.Dispose();
                return values;
            }

            /// <summary>The same, with the indices of the values in the flattened spatial axes.</summary>
            public static (Tensor Values, Tensor Indices) adaptive_max_pool3d_with_indices(Tensor input, long[] output_size) =>
                PoolWindows.Adaptive(input, 3, output_size);
        }
    }
}
