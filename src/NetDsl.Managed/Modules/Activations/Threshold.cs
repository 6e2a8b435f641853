using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// x where it is above a threshold, a value where not.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.Threshold.html"/>.
    /// </summary>
    public sealed class Threshold : ParameterLessModule<Tensor, Tensor>
    {
        internal Threshold(double threshold, double value, bool inplace) : base(nameof(Threshold))
        {
            this.threshold = threshold;
            this.value = value;
            this.inplace = inplace;
        }

        /// <summary>The threshold.</summary>
        public double threshold { get; set; }

        /// <summary>The value where x is not above the threshold.</summary>
        public double value { get; set; }

        /// <summary>Whether to work in place.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.threshold(tensor, threshold, value, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x where it is above a threshold, a value where not.</summary>
            /// <param name="threshold">The threshold.</param>
            /// <param name="value">The value where x is not above the threshold.</param>
            /// <param name="inplace">Whether to work in place.</param>
            public static Modules.Threshold Threshold(double threshold, double value, bool inplace = false) =>
                new(threshold, value, inplace);
        }
    }
}
