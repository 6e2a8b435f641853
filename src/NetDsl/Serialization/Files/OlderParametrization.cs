using static TorchSharp.torch;

namespace NetDsl.Serialization;

/// <summary>The keys of PyTorch's older <c>utils.weight_norm</c> and <c>utils.spectral_norm</c>, which compute the same.</summary>
internal static class OlderParametrization
{
    private static readonly (string Older, string Key)[] Keys =
    [
        ("weight_g", "parametrizations.weight.original0"),
        ("weight_v", "parametrizations.weight.original1"),
        ("weight_orig", "parametrizations.weight.original"),
        ("weight_u", "parametrizations.weight.0._u"),
        ("weight_v", "parametrizations.weight.0._v"),
    ];

    /// <summary>The module's name for an older key of a layer that it has with a parametrization; any other name as it is.</summary>
    /// <param name="name">The name.</param>
    /// <param name="targets">The module's tensors.</param>
    public static string Renamed(string name, IReadOnlyDictionary<string, Tensor> targets)
    {
        if (targets.ContainsKey(name))
        {
            return name;
        }

        var start = name.LastIndexOf('.') + 1;
        return Keys.Where(pair => name.AsSpan(start).SequenceEqual(pair.Older))
            .Select(pair => name[..start] + pair.Key)
            .FirstOrDefault(targets.ContainsKey, name);
    }
}
