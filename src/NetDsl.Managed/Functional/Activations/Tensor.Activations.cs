using NetDsl.Managed.Functional;
using NetDsl.Managed.Storage;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        // SELU's constants: https://arxiv.org/abs/1706.02515.
        private const double SeluAlpha = 1.6732632423543772848170429916717;
        private const double SeluScale = 1.0507009873554804934193349852946;

        /// <summary>min(max(x, 0), 6), element by element.</summary>
        public Tensor relu6() => ActivationOperation.Apply(this, new Hardtanh(0, 6));

        /// <summary>min(max(x, 0), 6), element by element, in place.</summary>
        public Tensor relu6_() => ActivationOperation.ApplyInPlace(this, new Hardtanh(0, 6));

        /// <summary>x where it is positive, <paramref name="negative_slope"/> times x where not.</summary>
        public Tensor leaky_relu(Scalar negative_slope) =>
            ActivationOperation.Apply(this, new LeakyRelu(negative_slope.ToDouble(), fromResult: false));

        /// <summary>x where it is positive, <paramref name="negative_slope"/> times x where not, in place.</summary>
        public Tensor leaky_relu_(Scalar negative_slope) =>
            ActivationOperation.ApplyInPlace(this, new LeakyRelu(negative_slope.ToDouble(), fromResult: negative_slope.ToDouble() >= 0));

        /// <summary>x where it is positive, <paramref name="alpha"/> (exp(x) - 1) where not.</summary>
        public Tensor elu(double alpha = 1) => Smoothly(new Elu(alpha, 1, 1));

        /// <summary>x where it is positive, <paramref name="alpha"/> (exp(x) - 1) where not, in place.</summary>
        public Tensor elu_(double alpha = 1) => SmoothlyInPlace(new Elu(alpha, 1, 1, inPlace: true));

        /// <summary>Scale times x where it is positive, scale alpha (exp(x input_scale) - 1) where not.</summary>
        public Tensor elu(Scalar alpha, Scalar scale, Scalar input_scale) =>
            Smoothly(new Elu(alpha.ToDouble(), scale.ToDouble(), input_scale.ToDouble()));

        /// <summary>Scale times x where it is positive, scale alpha (exp(x input_scale) - 1) where not, in place.</summary>
        public Tensor elu_(Scalar alpha, Scalar scale, Scalar input_scale) =>
            SmoothlyInPlace(new Elu(alpha.ToDouble(), scale.ToDouble(), input_scale.ToDouble(), inPlace: true));

        /// <summary>Scaled ELU, which keeps values normalized.</summary>
        public Tensor selu() => Smoothly(new Elu(SeluAlpha, SeluScale, 1));

        /// <summary>Scaled ELU, which keeps values normalized, in place.</summary>
        public Tensor selu_() => SmoothlyInPlace(new Elu(SeluAlpha, SeluScale, 1, inPlace: true));

        /// <summary>x where it is positive, exp(x) - 1 where not.</summary>
        public Tensor celu() => celu(1.0);

        /// <summary>x where it is positive, exp(x) - 1 where not, in place.</summary>
        public Tensor celu_() => celu_(1.0);

        /// <summary>x where it is positive, <paramref name="alpha"/> (exp(x / alpha) - 1) where not.</summary>
        public Tensor celu(Scalar alpha) => Smoothly(Celu(alpha.ToDouble()));

        /// <summary>x where it is positive, <paramref name="alpha"/> (exp(x / alpha) - 1) where not, in place.</summary>
        public Tensor celu_(Scalar alpha) => SmoothlyInPlace(Celu(alpha.ToDouble(), inPlace: true));

        /// <summary>log(1 + exp(beta x)) / beta; x itself where beta x is above the threshold.</summary>
        public Tensor softplus(double beta = 1, double threshold = 20) => Smoothly(new Softplus(beta, threshold));

        /// <summary>x relu6(x + 3) / 6.</summary>
        public Tensor hardswish() => Smoothly(new Hardswish());

        /// <summary>x relu6(x + 3) / 6, in place.</summary>
        public Tensor hardswish_() => SmoothlyInPlace(new Hardswish());

        /// <summary>relu6(x + 3) / 6.</summary>
        public Tensor hardsigmoid() => Smoothly(new Hardsigmoid());

        /// <summary>relu6(x + 3) / 6, in place.</summary>
        public Tensor hardsigmoid_() => SmoothlyInPlace(new Hardsigmoid());

        /// <summary>x clamped between two bounds.</summary>
        public Tensor hardtanh(Scalar min, Scalar max) => ActivationOperation.Apply(this, new Hardtanh(min.ToDouble(), max.ToDouble()));

        /// <summary>x clamped between two bounds, in place.</summary>
        public Tensor hardtanh_(Scalar min, Scalar max) =>
            ActivationOperation.ApplyInPlace(this, new Hardtanh(min.ToDouble(), max.ToDouble()));

        internal Tensor Smoothly<TFunction>(TFunction function)
            where TFunction : struct, ISmooth => ActivationOperation.Apply(this, new Smooth<TFunction>(function));

        internal Tensor SmoothlyInPlace<TFunction>(TFunction function)
            where TFunction : struct, ISmooth => ActivationOperation.ApplyInPlace(this, new Smooth<TFunction>(function));

        private static Elu Celu(double alpha, bool inPlace = false) =>
            alpha == 0 ? throw Errors.Native("ZeroDivisionError: alpha cannot be 0 for CELU") : new(alpha, 1, 1 / alpha, inPlace);
    }
}
