using NetDsl;
using static TorchSharp.torch;

namespace Zoo;

/// <summary>One network of the zoo.</summary>
/// <param name="Name">Its class's name.</param>
/// <param name="Source">Whose it is: where torchvision has it, or who described it.</param>
/// <param name="Create">Makes it.</param>
public sealed record Exhibit(string Name, string Source, Func<Network> Create)
{
    /// <summary>What PyTorch's network looks like.</summary>
    public Signature PyTorch { get; } = Signature.OfPyTorch(Name);

    /// <summary>How many tokens there are, for a network that reads them; null for one that gets real numbers.</summary>
    public int? Tokens { get; init; }

    /// <summary>A random input: (batch, sizes…).</summary>
    public Tensor Sample(long batch = 1)
    {
        long[] shape = [batch, .. PyTorch.Input];
        return Tokens is { } count ? randint(0, count, shape, ScalarType.Int64) : randn(shape);
    }
}
