using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// The logarithm of the softmax along an axis.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.LogSoftmax.html"/>.
    /// </summary>
    public sealed class LogSoftmax : ParameterLessModule<Tensor, Tensor>
    {
        internal LogSoftmax(long dim) : base(nameof(LogSoftmax))
        {
            this.dim = dim;
        }

        /// <summary>The axis; a negative one counts from the end.</summary>
        public long dim { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.log_softmax(tensor, dim);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The logarithm of the softmax along an axis.</summary>
            /// <param name="dim">The axis; a negative one counts from the end.</param>
            public static Modules.LogSoftmax LogSoftmax(long dim) => new(dim);
        }
    }
}
