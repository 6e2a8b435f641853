using NetDsl.Managed.Functional;
using NetDsl.Managed.Storage;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>The first half of an axis times the sigmoid of its second half.</summary>
            public static Tensor glu(Tensor input, long dim = -1) => input.glu(dim);

            /// <summary>x, and zero between -<paramref name="lambda"/> and <paramref name="lambda"/>.</summary>
            public static Tensor hardshrink(Tensor x, double lambda = 0.5) => x.Smoothly(new Hardshrink(lambda));

            /// <summary>x, and zero between -<paramref name="lambda"/> and <paramref name="lambda"/>.</summary>
            [Obsolete("Not using the PyTorch naming convention.")]
            public static Tensor Hardshrink(Tensor x, double lambda = 0.5) => hardshrink(x, lambda);

            /// <summary>x moved by <paramref name="lambda"/> towards zero, and zero where it is nearer than that.</summary>
            public static Tensor softshrink(Tensor x, double lambda = 0.5)
            {
                if (lambda < 0)
                {
                    throw Errors.Native(FormattableString.Invariant($"lambda must be greater or equal to 0, but found to be {lambda}."));
                }
                return x.Smoothly(new Softshrink(lambda));
            }

            /// <summary>x moved by <paramref name="lambda"/> towards zero, and zero where it is nearer than that.</summary>
            [Obsolete("Not using the PyTorch naming convention.")]
            public static Tensor Softshrink(Tensor x, double lambda = 0.5) => softshrink(x, lambda);

            /// <summary>x − tanh(x).</summary>
            public static Tensor tanhshrink(Tensor x, bool inplace = false)
            {
                using var tanh = x.tanh();
                return inplace ? x.sub_(tanh).alias() : x.sub(tanh);
            }

            /// <summary>x − tanh(x).</summary>
            [Obsolete("Not using the PyTorch naming convention.")]
            public static Tensor Tanhshrink(Tensor x) => tanhshrink(x);

            /// <summary>x where it is above <paramref name="threshold"/>, <paramref name="value"/> where not.</summary>
            public static Tensor threshold(Tensor x, double threshold, double value, bool inplace = false) =>
                inplace ? x.threshold_(threshold, value).alias() : x.threshold(threshold, value);

            /// <summary>x where it is above <paramref name="threshold"/>, <paramref name="value"/> where not.</summary>
            [Obsolete("Not using the PyTorch naming convention.")]
            public static Tensor Threshold(Tensor x, double threshold, double value, bool inplace = false) =>
                functional.threshold(x, threshold, value, inplace);

            /// <summary>x where it is positive, <paramref name="weight"/> times x where not.</summary>
            /// <param name="input">(N, C, …).</param>
            /// <param name="weight">One number for all, or one for each channel.</param>
            public static Tensor prelu(Tensor input, Tensor weight) => input.prelu(weight);

            /// <summary>x where it is positive, the mean of the bounds times x where not: what RReLU does in evaluation.</summary>
            public static Tensor rrelu(Tensor x, double lower = 1.0 / 8, double upper = 1.0 / 3, bool inplace = false) =>
                inplace ? x.rrelu_(lower, upper).alias() : x.rrelu(lower, upper);
        }
    }
}
