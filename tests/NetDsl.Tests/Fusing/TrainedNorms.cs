using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Tests.Fusing;

/// <summary>Norms with numbers as if they had been trained, which tell a fused network from one whose norms are lost.</summary>
internal static class TrainedNorms
{
    /// <summary>Draws the statistics, weights and biases of each BatchNorm.</summary>
    public static void Draw(nn.Module network)
    {
        using var noGradient = no_grad();
        foreach (var norm in network.modules().OfType<BatchNorm>())
        {
            norm.running_mean?.uniform_(-1, 1);
            norm.running_var?.uniform_(0.5, 2);
            norm.weight?.uniform_(-2, 2);
            norm.bias?.uniform_(-1, 1);
        }
    }
}
