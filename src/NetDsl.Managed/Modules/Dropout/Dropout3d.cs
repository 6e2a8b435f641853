using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Dropout of whole channels of (N, C, D, H, W) or (C, D, H, W).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.Dropout3d.html"/>.
    /// </summary>
    public sealed class Dropout3d : ParameterLessModule<Tensor, Tensor>
    {
        internal Dropout3d(double p, bool inplace) : base(nameof(Dropout3d))
        {
            this.p = p;
            this.inplace = inplace;
        }

        /// <summary>The probability of zeroing, 0…1.</summary>
        public double p { get; set; }

        /// <summary>Whether to work in place.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.dropout3d(input, p, training, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Dropout of whole channels of (N, C, D, H, W) or (C, D, H, W).</summary>
            /// <param name="p">The probability of zeroing, 0…1.</param>
            /// <param name="inplace">Whether to work in place.</param>
            public static Modules.Dropout3d Dropout3d(double p = 0.5, bool inplace = false) => new(p, inplace);
        }
    }
}
