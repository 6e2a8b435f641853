using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Sets elements to zero at random while training, and multiplies the others by 1 / (1 - p).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.Dropout.html"/>.
    /// </summary>
    public sealed class Dropout : ParameterLessModule<Tensor, Tensor>
    {
        internal Dropout(double p, bool inplace) : base(nameof(Dropout))
        {
            this.p = p;
            this.inplace = inplace;
        }

        /// <summary>The probability of zeroing, 0…1.</summary>
        public double p { get; set; }

        /// <summary>Whether to work in place.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.dropout(tensor, p, training, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Sets elements to zero at random while training, and multiplies the others by 1 / (1 - p).</summary>
            /// <param name="p">The probability of zeroing, 0…1.</param>
            /// <param name="inplace">Whether to work in place.</param>
            public static Modules.Dropout Dropout(double p = 0.5, bool inplace = false) => new(p, inplace);
        }
    }
}
