using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// x moved by lambda towards zero, and zero where it is nearer than that.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.Softshrink.html"/>.
    /// </summary>
    public sealed class Softshrink : ParameterLessModule<Tensor, Tensor>
    {
        internal Softshrink(double lambda) : base(nameof(Softshrink))
        {
            this.lambda = lambda;
        }

        /// <summary>The threshold below which |x| becomes zero.</summary>
        public double lambda { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.softshrink(tensor, lambda);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x moved by lambda towards zero, and zero where it is nearer than that.</summary>
            /// <param name="lambda">The threshold below which |x| becomes zero; not negative.</param>
            public static Modules.Softshrink Softshrink(double lambda = 0.5) => new(lambda);
        }
    }
}
