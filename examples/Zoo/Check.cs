using static TorchSharp.torch;

namespace Zoo;

/// <summary>Builds a network, runs it once, and compares its state_dict with PyTorch's.</summary>
/// <param name="Output">The output's shape, <c>(1, 1000)</c>.</param>
/// <param name="Entries">How many entries the state_dict has.</param>
/// <param name="Parameters">How many parameters it has.</param>
/// <param name="Differences">Where it departs from PyTorch's; empty where all is as it should be.</param>
public sealed record Check(string Output, int Entries, long Parameters, IReadOnlyList<string> Differences)
{
    /// <summary>Checks a network.</summary>
    public static Check Of(Exhibit exhibit)
    {
        ArgumentNullException.ThrowIfNull(exhibit);
        using var scope = NewDisposeScope();
        using var network = exhibit.Create();
        using var output = network.Predict(exhibit.Sample());
        var keys = KeyList.Of(network);
        var differences = exhibit.Expected().Differences(keys).ToList();
        if (!output.isfinite().all().item<bool>())
            differences.Add("its output is not finite");

        return new($"({string.Join(", ", output.shape)})", keys.Shapes.Count, keys.Parameters, differences);
    }
}
