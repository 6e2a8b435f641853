using System.ComponentModel;
using static TorchSharp.torch;

namespace NetDsl.CompilerServices;

/// <summary>Creates the activations that hyperparameters choose. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Activations
{
    /// <summary>The module of an activation.</summary>
    /// <param name="kind">The activation.</param>
    /// <param name="inplace">Whether it may overwrite its input, which it does where its backward does not read it.</param>
    /// <returns>The module.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No activation has that value.</exception>
    public static nn.Module<Tensor, Tensor> Create(Activation kind, bool inplace = false) => kind switch
    {
        Activation.Identity => nn.Identity(),
        Activation.ReLU => nn.ReLU(inplace),
        Activation.ReLU6 => nn.ReLU6(),
        Activation.LeakyReLU => nn.LeakyReLU(inplace: inplace),
        Activation.ELU => nn.ELU(inplace: inplace),
        Activation.SELU => nn.SELU(inplace),
        Activation.GELU => nn.GELU(),
        Activation.SiLU => nn.SiLU(),
        Activation.Mish => nn.Mish(),
        Activation.Hardswish => nn.Hardswish(),
        Activation.Hardsigmoid => nn.Hardsigmoid(),
        Activation.Sigmoid => nn.Sigmoid(inplace),
        Activation.Tanh => nn.Tanh(inplace),
        Activation.Softplus => nn.Softplus(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Expected a member of Activation."),
    };
}
