using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// The hyperbolic tangent.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.Tanh.html"/>.
    /// </summary>
    public sealed class Tanh : ParameterLessModule<Tensor, Tensor>
    {
        internal Tanh(bool inplace) : base(nameof(Tanh))
        {
            this.inplace = inplace;
        }

        /// <summary>Whether to work in place.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.tanh(tensor, inplace);

        /// <inheritdoc/>
        public override string GetName() => nameof(Tanh);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The hyperbolic tangent.</summary>
            public static Modules.Tanh Tanh() => new(false);

            /// <summary>The hyperbolic tangent.</summary>
            /// <param name="inplace">Whether to work in place.</param>
            public static Modules.Tanh Tanh(bool inplace = false) => new(inplace);
        }
    }
}
