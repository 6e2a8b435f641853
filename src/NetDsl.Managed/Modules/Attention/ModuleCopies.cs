using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Deep copies of modules. Like PyTorch's deepcopy, they draw no random numbers.</summary>
internal static class ModuleCopies
{
    internal static Parameter Of(Parameter other)
    {
        using var values = other.detach();
        return new(values.clone(), other.requires_grad);
    }

    internal static Linear Of(Linear other) => nn.Linear(Of(other.weight), other.bias is { } bias ? Of(bias) : null);

    internal static LayerNorm Of(LayerNorm other) =>
        new(other.normalized_shape, other.eps, true, true, null, null) { weight = Of(other.weight), bias = Of(other.bias!) };
}
