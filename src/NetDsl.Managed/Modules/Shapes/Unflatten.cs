using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Splits one axis into several.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.Unflatten.html"/>.
    /// </summary>
    public sealed class Unflatten : ParameterLessModule<Tensor, Tensor>
    {
        internal Unflatten(long dim, long[] unflattened_size) : base(nameof(Unflatten))
        {
            this.dim = dim;
            this.unflattened_size = unflattened_size;
        }

        /// <summary>The axis; a negative one counts from the end.</summary>
        public long dim { get; set; }

        /// <summary>The new sizes; one may be -1, which is inferred.</summary>
        public long[] unflattened_size { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => tensor.unflatten(dim, unflattened_size);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Splits one axis into several.</summary>
            /// <param name="dim">The axis; a negative one counts from the end.</param>
            /// <param name="unflattened_size">The new sizes; one may be -1, which is inferred.</param>
            public static Modules.Unflatten Unflatten(long dim, long[] unflattened_size) =>
                new(dim, unflattened_size);
        }
    }
}
