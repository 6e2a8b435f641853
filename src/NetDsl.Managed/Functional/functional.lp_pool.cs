using NetDsl.Managed.Operations.Nn;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>The p-norm of each window of (N, C, L) or (C, L), (Σ xᵖ)^(1/p).</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.lp_pool1d.html.</remarks>
            public static Tensor lp_pool1d(Tensor input, double norm_type, long kernel_size, long? stride = null, bool ceil_mode = false) =>
                PoolNorm.Apply(input, norm_type, kernel_size, powers => avg_pool1d(powers, kernel_size, stride, null, ceil_mode));

            /// <summary>The p-norm of each window of (N, C, H, W) or (C, H, W), (Σ xᵖ)^(1/p).</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.lp_pool2d.html.</remarks>
            public static Tensor lp_pool2d(
                Tensor input, double norm_type, long[] kernel_size, long[]? stride = null, bool ceil_mode = false) =>
                PoolNorm.Apply(
                    input, norm_type, kernel_size.Aggregate(1L, (product, size) => product * size),
                    powers => avg_pool2d(powers, kernel_size, stride, null, ceil_mode));

            /// <inheritdoc cref="lp_pool2d(Tensor, double, long[], long[], bool)"/>
            public static Tensor lp_pool2d(Tensor input, double norm_type, long kernel_size, long? stride = null, bool ceil_mode = false) =>
                lp_pool2d(input, norm_type, Repeat(kernel_size, 2), Repeat(stride, 2), ceil_mode);
        }
    }
}
