using NetDsl.Managed.Autograd;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Local response normalization across the channels of (N, C, …).</summary>
            /// <remarks>See https://pytorch.org/docs/stable/generated/torch.nn.functional.local_response_norm.html.</remarks>
            /// <param name="input">(N, C, …), at least three dimensions.</param>
            /// <param name="size">The number of channels in the window, including the value's own.</param>
            /// <param name="alpha">The factor of the mean square.</param>
            /// <param name="beta">The exponent.</param>
            /// <param name="k">The additive constant.</param>
            /// <exception cref="ArgumentException">The input has fewer than three dimensions.</exception>
            public static Tensor local_response_norm(Tensor input, long size, double alpha = 0.0001, double beta = 0.75, double k = 1)
            {
                var sizes = input.Impl.Sizes;
                if (sizes.Length < 3)
                {
                    throw new ArgumentException($"Invalid number of dimensions for LocalResponseNorm argument: {sizes.Length}");
                }
                if (input.NumberOfElements == 0)
                {
                    return input.alias();
                }
                using var temporaries = Temporaries.Begin();
                // Channels become rows, and a window of rows slides over them; an even window extends further up than down.
                var squares = input.square().reshape(sizes[0], 1, sizes[1], -1);
                var means = avg_pool2d(squares, (size, 1), (1, 1), (size / 2, 0)).narrow(2, 0, sizes[1]).reshape(sizes);
                return temporaries.Keep(input.div(means.mul(alpha).add(k).pow(beta)));
            }
        }
    }
}
