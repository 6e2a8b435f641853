using NetDsl.Managed.Operations;
using NetDsl.Managed.Storage;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>
        /// Values for weights to begin with, drawn as libtorch draws them. All functions work in place, without gradients, and
        /// return the tensor. See <see href="https://pytorch.org/docs/stable/nn.init.html"/>.
        /// </summary>
        public static partial class init
        {
            /// <summary>The non-linearity after a layer, or the layer itself.</summary>
            public enum NonlinearityType
            {
                /// <summary>A linear layer.</summary>
                Linear = 0,

                /// <summary>A 1-d convolution.</summary>
                Conv1D = 1,

                /// <summary>A 2-d convolution.</summary>
                Conv2D = 2,

                /// <summary>A 3-d convolution.</summary>
                Conv3D = 3,

                /// <summary>A 1-d transposed convolution.</summary>
                ConvTranspose1D = 4,

                /// <summary>A 2-d transposed convolution.</summary>
                ConvTranspose2D = 5,

                /// <summary>A 3-d transposed convolution.</summary>
                ConvTranspose3D = 6,

                /// <summary>The sigmoid.</summary>
                Sigmoid = 7,

                /// <summary>The hyperbolic tangent.</summary>
                Tanh = 8,

                /// <summary>max(x, 0).</summary>
                ReLU = 9,

                /// <summary>x where it is positive, otherwise the negative slope times x.</summary>
                LeakyReLU = 10,
            }

            /// <summary>The fan that scales the values: fan-in or fan-out.</summary>
            public enum FanInOut
            {
                /// <summary>Fan-in: preserves the variance of activations.</summary>
                FanIn = 0,

                /// <summary>Fan-out: preserves the variance of gradients.</summary>
                FanOut = 1,
            }

            /// <summary>The recommended gain of a non-linearity.</summary>
            /// <param name="nonlinearity">The nonlinearity.</param>
            /// <param name="param">The negative slope of LeakyReLU.</param>
            public static double calculate_gain(NonlinearityType nonlinearity, double param = 0) => nonlinearity switch
            {
                NonlinearityType.Tanh => 5.0 / 3.0,
                NonlinearityType.ReLU => Math.Sqrt(2),
                NonlinearityType.LeakyReLU => Math.Sqrt(2 / (1 + param * param)),
                _ => 1,
            };

            /// <summary>Fan-in and fan-out of weights (out, in, …).</summary>
            /// <exception cref="ArgumentException">The tensor has fewer than two dimensions.</exception>
            public static (long fanIn, long fanOut) CalculateFanInAndFanOut(Tensor tensor)
            {
                var sizes = tensor.Impl.Sizes;
                if (sizes.Length < 2)
                {
                    throw new ArgumentException("Fan in and fan out can not be computed for tensor with fewer than 2 dimensions");
                }
                var field = Shapes.Count(sizes.AsSpan(2));
                return (sizes[1] * field, sizes[0] * field);
            }

            /// <summary>Fills with ones.</summary>
            public static Tensor ones_(Tensor tensor) => constant_(tensor, 1);

            /// <summary>Fills with zeros.</summary>
            public static Tensor zeros_(Tensor tensor) => constant_(tensor, 0);

            /// <summary>Fills with one value.</summary>
            public static Tensor constant_(Tensor tensor, Scalar val)
            {
                using var _ = no_grad();
                tensor.fill_(val);
                return tensor;
            }

            /// <summary>Fills with values spread evenly from <paramref name="low"/> to <paramref name="high"/>.</summary>
            public static Tensor uniform_(Tensor tensor, double low = 0, double high = 1, Generator? generator = null)
            {
                using var _ = no_grad();
                tensor.uniform_(low, high, generator);
                return tensor;
            }

            /// <summary>Fills with normal values.</summary>
            public static Tensor normal_(Tensor tensor, double mean = 0, double std = 1, Generator? generator = null)
            {
                using var _ = no_grad();
                tensor.normal_(mean, std, generator);
                return tensor;
            }

            /// <summary>Fills with normal values that lie between <paramref name="a"/> and <paramref name="b"/>.</summary>
            public static Tensor trunc_normal_(Tensor tensor, double mean = 0, double std = 1, double a = -2, double b = 2,
                Generator? generator = null)
            {
                using var _ = no_grad();
                tensor.uniform_(2 * Distribution((a - mean) / std) - 1, 2 * Distribution((b - mean) / std) - 1, generator);
                return tensor.erfinv_().mul_(std * Math.Sqrt(2)).add_(mean).clamp_(a, b);

                static double Distribution(double x) => (1 + SpecialFunctions.Erf(x / Math.Sqrt(2))) / 2;
            }

            /// <summary>Kaiming initialization with uniform values (He et al., 2015).</summary>
            /// <param name="tensor">Weights (out, in, …).</param>
            /// <param name="a">The negative slope of LeakyReLU.</param>
            /// <param name="mode">Whether to preserve the variance of activations or of gradients.</param>
            /// <param name="nonlinearity">The non-linearity that follows.</param>
            public static Tensor kaiming_uniform_(Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn,
                NonlinearityType nonlinearity = NonlinearityType.LeakyReLU)
            {
                var bound = Math.Sqrt(3) * KaimingDeviation(tensor, a, mode, nonlinearity);
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Kaiming initialization with normal values (He et al., 2015).</summary>
            /// <param name="tensor">Weights (out, in, …).</param>
            /// <param name="a">The negative slope of LeakyReLU.</param>
            /// <param name="mode">Whether to preserve the variance of activations or of gradients.</param>
            /// <param name="nonlinearity">The non-linearity that follows.</param>
            public static Tensor kaiming_normal_(Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn,
                NonlinearityType nonlinearity = NonlinearityType.LeakyReLU) =>
                normal_(tensor, 0, KaimingDeviation(tensor, a, mode, nonlinearity));

            /// <summary>Xavier initialization with uniform values (Glorot and Bengio, 2010).</summary>
            public static Tensor xavier_uniform_(Tensor tensor, double gain = 1)
            {
                var bound = Math.Sqrt(3) * XavierDeviation(tensor, gain);
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Xavier initialization with normal values (Glorot and Bengio, 2010).</summary>
            public static Tensor xavier_normal_(Tensor tensor, double gain = 1) => normal_(tensor, 0, XavierDeviation(tensor, gain));

            /// <summary>The same as <see cref="xavier_uniform_"/>.</summary>
            public static Tensor glorot_uniform_(Tensor tensor, double gain = 1) => xavier_uniform_(tensor, gain);

            /// <summary>The same as <see cref="xavier_normal_"/>.</summary>
            public static Tensor glorot_normal_(Tensor tensor, double gain = 1) => xavier_normal_(tensor, gain);

            private static double KaimingDeviation(Tensor tensor, double a, FanInOut mode, NonlinearityType nonlinearity)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                return calculate_gain(nonlinearity, a) / Math.Sqrt(mode == FanInOut.FanIn ? fanIn : fanOut);
            }

            private static double XavierDeviation(Tensor tensor, double gain)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                return gain * Math.Sqrt(2.0 / (fanIn + fanOut));
            }
        }
    }
}
