using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Returns its input.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.Identity.html"/>.
    /// </summary>
    public sealed class Identity : ParameterLessModule<Tensor, Tensor>
    {
        internal Identity() : base(nameof(Identity))
        {
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => tensor.alias();
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Returns its input.</summary>
            public static Modules.Identity Identity() => new();
        }
    }
}
