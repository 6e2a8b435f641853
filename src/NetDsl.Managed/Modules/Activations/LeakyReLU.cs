using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// x where it is positive, otherwise the negative slope times x.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.LeakyReLU.html"/>.
    /// </summary>
    public sealed class LeakyReLU : ParameterLessModule<Tensor, Tensor>
    {
        internal LeakyReLU(double negative_slope, bool inplace) : base(nameof(LeakyReLU))
        {
            this.negative_slope = negative_slope;
            this.inplace = inplace;
        }

        /// <summary>The negative slope.</summary>
        public double negative_slope { get; set; }

        /// <summary>Whether to work in place.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.leaky_relu(tensor, negative_slope, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x where it is positive, otherwise the negative slope times x.</summary>
            /// <param name="negative_slope">The negative slope.</param>
            /// <param name="inplace">Whether to work in place.</param>
            public static Modules.LeakyReLU LeakyReLU(double negative_slope = 0.01, bool inplace = false) =>
                new(negative_slope, inplace);
        }
    }
}
