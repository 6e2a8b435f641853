using NetDsl;
using static TorchSharp.torch;

namespace Zoo;

/// <summary>One network of the zoo.</summary>
/// <param name="Name">Its class's name.</param>
/// <param name="About">What it is, and whose it is.</param>
/// <param name="Sizes">A sample's shape, the batch left out.</param>
/// <param name="Create">Makes it.</param>
public sealed record Exhibit(string Name, string About, long[] Sizes, Func<Network> Create)
{
    /// <summary>How many tokens there are, for a network that reads them; null for one that gets real numbers.</summary>
    public int? Tokens { get; init; }

    /// <summary>A random input: (batch, sizes…).</summary>
    public Tensor Sample(long batch = 1)
    {
        long[] shape = [batch, .. Sizes];
        return Tokens is { } count ? randint(0, count, shape, ScalarType.Int64) : randn(shape);
    }

    /// <summary>The shapes that PyTorch's network has under each key of its state_dict.</summary>
    public KeyList Expected() => KeyList.Of(Name);
}
