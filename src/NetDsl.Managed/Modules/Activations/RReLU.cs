using NetDsl.Managed.Functional;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// x where it is positive, a part of it where not: a random one in training, the mean of the bounds in evaluation.
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

        /// <summary>The least part.</summary>
        public double lower { get; set; }

        /// <summary>The greatest part.</summary>
        public double upper { get; set; }

        /// <summary>Whether the input itself is changed.</summary>
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
            /// <summary>x where it is positive, a part of it where not: a random one in training, the mean of the bounds in evaluation.</summary>
            /// <param name="lower">The least part.</param>
            /// <param name="upper">The greatest part.</param>
            /// <param name="inplace">Whether the input itself is changed.</param>
            public static Modules.RReLU RReLU(double lower = 1.0 / 8, double upper = 1.0 / 3, bool inplace = false) =>
                new(lower, upper, inplace);
        }
    }
}
