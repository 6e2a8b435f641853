using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// The logarithm of the sigmoid.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.LogSigmoid.html"/>.
    /// </summary>
    public sealed class LogSigmoid : ParameterLessModule<Tensor, Tensor>
    {
        internal LogSigmoid() : base(nameof(LogSigmoid))
        {
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.logsigmoid(tensor);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The logarithm of the sigmoid.</summary>
            public static Modules.LogSigmoid LogSigmoid() => new();
        }
    }
}
