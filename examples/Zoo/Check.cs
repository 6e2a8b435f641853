using static TorchSharp.torch;

namespace Zoo;

/// <summary>Builds a network, runs it once, and compares it with PyTorch's.</summary>
/// <param name="Found">What the network looks like.</param>
/// <param name="Differences">Where it departs from PyTorch's; empty where all is as it should be.</param>
public sealed record Check(Signature Found, IReadOnlyList<string> Differences)
{
    /// <summary>Checks a network.</summary>
    public static Check Of(Exhibit exhibit)
    {
        ArgumentNullException.ThrowIfNull(exhibit);
        using var scope = NewDisposeScope();
        using var network = exhibit.Create();
        var samples = exhibit.Samples();
        var output = Exhibit.Predict(network, samples);
        var found = Signature.Of(network, samples, output);
        var differences = exhibit.PyTorch.Differences(found).ToList();
        if (!output.isfinite().all().item<bool>())
        {
            differences.Add("the output is not finite");
        }

        return new(found, differences);
    }
}
