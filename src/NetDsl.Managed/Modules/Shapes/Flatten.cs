using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Merges a range of axes: (N, C, H, W) becomes (N, C H W).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.Flatten.html"/>.
    /// </summary>
    public sealed class Flatten : ParameterLessModule<Tensor, Tensor>
    {
        internal Flatten(long start_dim, long end_dim) : base(nameof(Flatten))
        {
            this.start_dim = start_dim;
            this.end_dim = end_dim;
        }

        /// <summary>The first merged axis.</summary>
        public long start_dim { get; set; }

        /// <summary>The last merged axis; a negative one counts from the end.</summary>
        public long end_dim { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => input.flatten(start_dim, end_dim);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Merges a range of axes: (N, C, H, W) becomes (N, C H W).</summary>
            /// <param name="start_dim">The first merged axis.</param>
            /// <param name="end_dim">The last merged axis; a negative one counts from the end.</param>
            public static Modules.Flatten Flatten(long start_dim = 1, long end_dim = -1) => new(start_dim, end_dim);
        }
    }
}
