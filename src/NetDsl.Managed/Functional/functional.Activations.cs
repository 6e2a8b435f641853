using NetDsl.Managed.Functional;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>The functions of the modules. See <see href="https://pytorch.org/docs/stable/nn.functional.html"/>.</summary>
        public static partial class functional
        {
            /// <summary>max(x, 0).</summary>
            public static Tensor relu(Tensor x, bool inplace = false) => inplace ? x.relu_().alias() : x.relu();

            /// <summary>min(max(x, 0), 6).</summary>
            public static Tensor relu6(Tensor x, bool inplace = false) => inplace ? x.relu6_().alias() : x.relu6();

            /// <summary>x where it is positive, <paramref name="negative_slope"/> times x where not.</summary>
            public static Tensor leaky_relu(Tensor input, double negative_slope = 0.01, bool inplace = false) =>
                inplace ? input.leaky_relu_(negative_slope).alias() : input.leaky_relu(negative_slope);

            /// <summary>x where it is positive, <paramref name="alpha"/> (exp(x) - 1) where not.</summary>
            public static Tensor elu(Tensor x, double alpha, bool inplace = false) => inplace ? x.elu_(alpha).alias() : x.elu(alpha);

            /// <summary>x where it is positive, <paramref name="alpha"/> (exp(x / alpha) - 1) where not.</summary>
            public static Tensor celu(Tensor x, double alpha, bool inplace = false) => inplace ? x.celu_(alpha).alias() : x.celu(alpha);

            /// <summary>Scaled ELU, which keeps values normalized.</summary>
            public static Tensor selu(Tensor x, bool inplace = false) => inplace ? x.selu_().alias() : x.selu();

            /// <summary>x Φ(x), where Φ is the standard normal CDF.</summary>
            public static Tensor gelu(Tensor x) => x.gelu();

            /// <summary>x Φ(x), where Φ is the standard normal CDF.</summary>
            public static Tensor gelu(Tensor x, bool inplace) => inplace ? x.gelu_().alias() : x.gelu();

            /// <summary>x Φ(x), where Φ is the standard normal CDF.</summary>
            public static Tensor gelu(Tensor x, Modules.GELU.Approximate approximate, bool inplace = false) =>
                inplace ? x.gelu_(approximate).alias() : x.gelu(approximate);

            /// <summary>x times its sigmoid.</summary>
            public static Tensor silu(Tensor x, bool inplace = false) => inplace ? x.silu_().alias() : x.silu();

            /// <summary>x times its sigmoid.</summary>
            [Obsolete("Incorrect name capitalization")]
            public static Tensor SiLU(Tensor x, bool inplace = false) => silu(x, inplace);

            /// <summary>1 / (1 + exp(-x)).</summary>
            public static Tensor sigmoid(Tensor x) => x.sigmoid();

            /// <summary>1 / (1 + exp(-x)).</summary>
            public static Tensor sigmoid(Tensor x, bool inplace) => inplace ? x.sigmoid_().alias() : x.sigmoid();

            /// <summary>The hyperbolic tangent.</summary>
            public static Tensor tanh(Tensor x, bool inplace = false) => inplace ? x.tanh_().alias() : x.tanh();

            /// <summary>log(1 + exp(beta x)) / beta; x itself where beta x is above the threshold.</summary>
            public static Tensor softplus(Tensor x, double beta = 1, double threshold = 20) => x.softplus(beta, threshold);

            /// <summary>The logarithm of the sigmoid.</summary>
            public static Tensor logsigmoid(Tensor x) => x.log_sigmoid();

            /// <summary>x tanh(softplus(x)).</summary>
            [Obsolete("Not using the PyTorch naming convention.")]
            public static Tensor Mish(Tensor x) => mish(x);

            /// <summary>x tanh(softplus(x)).</summary>
            public static Tensor mish(Tensor x, bool inplace = false) =>
                inplace ? x.SmoothlyInPlace(new Mish()).alias() : x.Smoothly(new Mish());

            /// <summary>x / (1 + |x|).</summary>
            [Obsolete("Not using the PyTorch naming convention.")]
            public static Tensor Softsign(Tensor x) => softsign(x);

            /// <summary>x / (1 + |x|).</summary>
            public static Tensor softsign(Tensor x, bool inplace = false) =>
                inplace ? x.SmoothlyInPlace(new Softsign()).alias() : x.Smoothly(new Softsign());

            /// <summary>x relu6(x + 3) / 6.</summary>
            public static Tensor hardswish(Tensor input, bool inplace = false) => inplace ? input.hardswish_().alias() : input.hardswish();

            /// <summary>relu6(x + 3) / 6.</summary>
            public static Tensor hardsigmoid(Tensor input,
                bool inplace = false) => inplace ? input.hardsigmoid_().alias() : input.hardsigmoid();

            /// <summary>x clamped between two bounds.</summary>
            public static Tensor hardtanh(Tensor x, double min_val = -1, double max_val = 1, bool inplace = false) =>
                inplace ? x.hardtanh_(min_val, max_val).alias() : x.hardtanh(min_val, max_val);

            /// <summary>x clamped between two bounds.</summary>
            [Obsolete("Not using the PyTorch naming convention.")]
            public static Tensor Hardtanh(Tensor x, double min_val = -1, double max_val = 1, bool inplace = false) =>
                hardtanh(x, min_val, max_val, inplace);
        }
    }
}
