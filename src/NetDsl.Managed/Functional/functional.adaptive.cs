using NetDsl.Managed.Operations.Nn;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Means of (N, C, L) or (C, L) over windows so wide that there are <paramref name="output_size"/> of them.</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_avg_pool1d.html.</remarks>
            public static Tensor adaptive_avg_pool1d(Tensor input, long output_size) => PoolAverage.Adaptive(input, 1, [output_size]);

            /// <summary>Means of (N, C, H, W) or (C, H, W) over windows so large that there are <paramref name="output_size"/> of them.</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.adaptive_avg_pool2d.html.</remarks>
            public static Tensor adaptive_avg_pool2d(Tensor input, long[] output_size) => PoolAverage.Adaptive(input, 2, output_size);

            /// <inheritdoc cref="adaptive_avg_pool2d(Tensor, long[])"/>
            public static Tensor adaptive_avg_pool2d(Tensor input, (long, long) output_size) =>
                PoolAverage.Adaptive(input, 2, [output_size.Item1, output_size.Item2]);

            /// <inheritdoc cref="adaptive_avg_pool2d(Tensor, long[])"/>
            public static Tensor adaptive_avg_pool2d(Tensor input, long output_size) =>
                PoolAverage.Adaptive(input, 2, [output_size, output_size]);

            /// <summary>Means of (N, C, D, H, W) or (C, D, H, W) over windows so large that there are <paramref name="output_size"/> of them.</summary>
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
