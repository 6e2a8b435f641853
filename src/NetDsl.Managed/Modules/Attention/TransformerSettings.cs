using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The hyperparameters of transformer layers: sizes, activation and dropout.</summary>
internal sealed record TransformerSettings(long Features, long Heads, long FeedForward, double Dropout, nn.Activations Activation)
{
    internal Tensor Activate(Tensor x) => Activation == nn.Activations.GELU ? nn.functional.gelu(x) : nn.functional.relu(x);
}
