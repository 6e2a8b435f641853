using NetDsl.Managed.Functional;
using NetDsl.Managed.Operations.Nn;
using NetDsl.Managed.Storage;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>x where it is above <paramref name="threshold"/>, <paramref name="value"/> where not.</summary>
        public Tensor threshold(Scalar threshold, Scalar value) => Smoothly(new Threshold(threshold.ToDouble(), value.ToDouble()));

        /// <summary>x where it is above <paramref name="threshold"/>, <paramref name="value"/> where not, in place.</summary>
        public Tensor threshold_(Scalar threshold, Scalar value) => SmoothlyInPlace(new Threshold(threshold.ToDouble(), value.ToDouble()));

        /// <summary>x where it is positive, the mean of the bounds times x where not.</summary>
        public Tensor rrelu(double lower = 1.0 / 8, double upper = 1.0 / 3) => leaky_relu(RandomRelu.Mean(lower, upper));

        /// <summary>x where it is positive, the mean of the bounds times x where not, in place.</summary>
        public Tensor rrelu_(double lower = 1.0 / 8, double upper = 1.0 / 3) => leaky_relu_(RandomRelu.Mean(lower, upper));

        /// <summary>x where it is positive, otherwise the negative slope times x.</summary>
        /// <param name="target">The slope: one for all, or one for each channel of (N, C, …).</param>
        public Tensor prelu(Tensor target) => ParametricRelu.Apply(this, target);

        /// <summary>The first half of an axis times the sigmoid of its second half.</summary>
        /// <param name="dim">The axis, of even size; a negative one counts from the end.</param>
        public Tensor glu(long dim = -1)
        {
            var sizes = Impl.Sizes;
            if (sizes.Length == 0)
            {
                throw Errors.Native("glu does not support scalars because halving size must be even");
            }
            var axis = Shapes.Dim(dim, sizes.Length);
            if (sizes[axis] % 2 != 0)
            {
                throw Errors.Native($"Halving dimension must be even, but dimension {axis} is size {sizes[axis]}");
            }
            Operands.CheckFloat(this, "glu_cpu");
            var half = sizes[axis] / 2;
            using var values = narrow(axis, 0, half);
            using var gates = narrow(axis, half, half);
            using var open = gates.sigmoid();
            return values.mul(open);
        }
    }
}
