using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// exp(x) along an axis, divided by its sum.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.Softmax.html"/>.
    /// </summary>
    public sealed class Softmax : ParameterLessModule<Tensor, Tensor>
    {
        internal Softmax(long dim) : base(nameof(Softmax))
        {
            this.dim = dim;
        }

        /// <summary>The axis; a negative one counts from the end.</summary>
        public long dim { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.softmax(tensor, dim);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>exp(x) along an axis, divided by its sum.</summary>
            /// <param name="dim">The axis; a negative one counts from the end.</param>
            public static Modules.Softmax Softmax(long dim) => new(dim);
        }
    }
}
