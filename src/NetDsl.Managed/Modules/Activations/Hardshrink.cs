using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// x, and zero between -lambda and lambda.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.Hardshrink.html"/>.
    /// </summary>
    public sealed class Hardshrink : ParameterLessModule<Tensor, Tensor>
    {
        internal Hardshrink(double lambda) : base(nameof(Hardshrink))
        {
            this.lambda = lambda;
        }

        /// <summary>The threshold below which |x| becomes zero.</summary>
        public double lambda { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.hardshrink(tensor, lambda);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x, and zero between -lambda and lambda.</summary>
            /// <param name="lambda">The threshold below which |x| becomes zero.</param>
            public static Modules.Hardshrink Hardshrink(double lambda = 0.5) => new(lambda);
        }
    }
}
