using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// The first half of an axis times the sigmoid of its second half (<see href="https://arxiv.org/abs/1612.08083"/>).
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.GLU.html"/>.
    /// </summary>
    public sealed class GLU : ParameterLessModule<Tensor, Tensor>
    {
        internal GLU(long dim) : base(nameof(GLU))
        {
            this.dim = dim;
        }

        /// <summary>The axis; a negative one counts from the end.</summary>
        public long dim { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.glu(tensor, dim);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The first half of an axis times the sigmoid of its second half.</summary>
            /// <param name="dim">The axis, of even size; a negative one counts from the end.</param>
            public static Modules.GLU GLU(long dim = -1) => new(dim);
        }
    }
}
