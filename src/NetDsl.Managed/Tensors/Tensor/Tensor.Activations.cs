using NetDsl.Managed.Operations;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The larger of the element and 0. See https://pytorch.org/docs/stable/generated/torch.nn.functional.relu.html.</summary>
        public Tensor relu() => Activations.Relu.Apply(this);

        /// <summary>The larger of the element and 0, in place.</summary>
        public Tensor relu_() => Activations.Relu.ApplyInPlace(this);

        /// <summary>1 / (1 + e⁻ˣ). See https://pytorch.org/docs/stable/generated/torch.sigmoid.html.</summary>
        public Tensor sigmoid() => Activations.Sigmoid.Apply(this);

        /// <summary>1 / (1 + e⁻ˣ), in place.</summary>
        public Tensor sigmoid_() => Activations.Sigmoid.ApplyInPlace(this);

        /// <summary>The hyperbolic tangent. See https://pytorch.org/docs/stable/generated/torch.tanh.html.</summary>
        public Tensor tanh() => Activations.Tanh.Apply(this);

        /// <summary>The hyperbolic tangent, in place.</summary>
        public Tensor tanh_() => Activations.Tanh.ApplyInPlace(this);

        /// <summary>x · sigmoid(x). See https://pytorch.org/docs/stable/generated/torch.nn.functional.silu.html.</summary>
        public Tensor silu() => Activations.Silu.Apply(this);

        /// <summary>x · sigmoid(x), in place.</summary>
        public Tensor silu_() => Activations.Silu.ApplyInPlace(this);

        /// <summary>
        /// x · Φ(x), where Φ is the standard normal CDF.
        /// See https://pytorch.org/docs/stable/generated/torch.nn.functional.gelu.html.
        /// </summary>
        public Tensor gelu() => Activations.Gelu.Apply(this);

        /// <summary>x · Φ(x), where Φ is the standard normal CDF, in place.</summary>
        public Tensor gelu_() => Activations.Gelu.ApplyInPlace(this);

        /// <summary>x · Φ(x), where Φ is the standard normal CDF, exactly or by tanh.</summary>
        public Tensor gelu(Modules.GELU.Approximate approximate) => Activations.GeluOf(approximate).Apply(this);

        /// <summary>x · Φ(x), where Φ is the standard normal CDF, exactly or by tanh, in place.</summary>
        public Tensor gelu_(Modules.GELU.Approximate approximate) => Activations.GeluOf(approximate).ApplyInPlace(this);

        /// <summary>
        /// The logarithm of the sigmoid.
        /// See https://pytorch.org/docs/stable/generated/torch.nn.functional.logsigmoid.html.
        /// </summary>
        public Tensor log_sigmoid() => Activations.LogSigmoid.Apply(this);
    }
}
