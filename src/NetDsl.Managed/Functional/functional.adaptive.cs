using NetDsl.Managed.Operations.Nn;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Adaptive average pooling of (N, C, L) or (C, L) to <paramref name="output_size"/>.</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_avg_pool1d.html.</remarks>
            public static Tensor adaptive_avg_pool1d(Tensor input, long output_size) => PoolAverage.Adaptive(input, 1, [output_size]);

            /// <summary>Adaptive average pooling of (N, C, H, W) or (C, H, W) to <paramref name="output_size"/>.</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_avg_pool2d.html.</remarks>
            public static Tensor adaptive_avg_pool2d(Tensor input, long[] output_size) => PoolAverage.Adaptive(input, 2, output_size);

            /// <inheritdoc cref="adaptive_avg_pool2d(Tensor, long[])"/>
            public static Tensor adaptive_avg_pool2d(Tensor input, (long, long) output_size) =>
                PoolAverage.Adaptive(input, 2, [output_size.Item1, output_size.Item2]);

            /// <inheritdoc cref="adaptive_avg_pool2d(Tensor, long[])"/>
            public static Tensor adaptive_avg_pool2d(Tensor input, long output_size) =>
                PoolAverage.Adaptive(input, 2, [output_size, output_size]);

            /// <summary>Adaptive average pooling of (N, C, D, H, W) or (C, D, H, W) to <paramref name="output_size"/>.</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_avg_pool3d.html.</remarks>
            public static Tensor adaptive_avg_pool3d(Tensor input, long[] output_size) => PoolAverage.Adaptive(input, 3, output_size);

            /// <inheritdoc cref="adaptive_avg_pool3d(Tensor, long[])"/>
            public static Tensor adaptive_avg_pool3d(Tensor input, (long, long, long) output_size) =>
                PoolAverage.Adaptive(input, 3, [output_size.Item1, output_size.Item2, output_size.Item3]);

            /// <inheritdoc cref="adaptive_avg_pool3d(Tensor, long[])"/>
            public static Tensor adaptive_avg_pool3d(Tensor input, long output_size) =>
                PoolAverage.Adaptive(input, 3, [output_size, output_size, output_size]);
        }
    }
}
