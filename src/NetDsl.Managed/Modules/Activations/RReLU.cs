using NetDsl.Managed.Functional;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// x where it is positive, otherwise slope · x: a random slope in training, the mean of the bounds in evaluation.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.RReLU.html"/>.
    /// </summary>
    public sealed class RReLU : ParameterLessModule<Tensor, Tensor>
    {
        internal RReLU(double lower, double upper, bool inplace) : base(nameof(RReLU))
        {
            this.lower = lower;
            this.upper = upper;
            this.inplace = inplace;
        }

        /// <summary>The lower bound of the slope.</summary>
        public double lower { get; set; }

        /// <summary>The upper bound of the slope.</summary>
        public double upper { get; set; }

        /// <summary>Whether to work in place.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => training
            ? RandomRelu.Apply(tensor, lower, upper, inplace)
            : nn.functional.rrelu(tensor, lower, upper, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>
            /// x where it is positive, otherwise slope · x: a random slope in training, the mean of the bounds in evaluation.
            /// </summary>
            /// <param name="lower">The lower bound of the slope.</param>
            /// <param name="upper">The upper bound of the slope.</param>
            /// <param name="inplace">Whether to work in place.</param>
            public static Modules.RReLU RReLU(double lower = 1.0 / 8, double upper = 1.0 / 3, bool inplace = false) =>
                new(lower, upper, inplace);
        }
    }
}
