using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// The softmax of -x along an axis.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.Softmin.html"/>.
    /// </summary>
    public sealed class Softmin : ParameterLessModule<Tensor, Tensor>
    {
        internal Softmin(long dim) : base(nameof(Softmin))
        {
            this.dim = dim;
        }

        /// <summary>The axis; a negative one counts from the end.</summary>
        public long dim { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.softmin(tensor, dim);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The softmax of -x along an axis.</summary>
            /// <param name="dim">The axis; a negative one counts from the end.</param>
            public static Modules.Softmin Softmin(long dim) => new(dim);
        }
    }
}
