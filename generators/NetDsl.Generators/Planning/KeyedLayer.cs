using NetDsl.Generators.Common;
using NetDsl.Generators.Layers;

namespace NetDsl.Generators.Planning;

/// <summary>A layer and its key, which other layers' keys may continue: <c>fc</c> and <c>fc.lora_A</c>.</summary>
/// <param name="Key">The key.</param>
/// <param name="Layer">The kind of layer.</param>
/// <param name="Variable">Where in the key the number stands that hyperparameters decide; null where there is none.</param>
internal sealed record KeyedLayer(string Key, Layer Layer, int? Variable)
{
    /// <summary>
    /// The children, parameters and buffers that modules have, and what Group calls the layer itself. Of those that a number follows, the
    /// number is left out.
    /// </summary>
    private static readonly HashSet<string> OwnNames = new(StringComparer.Ordinal)
    {
        "weight", "bias", "weight_g", "weight_v", "weight_orig", "weight_u", "parametrizations",
        "running_mean", "running_var", "num_batches_tracked",
        "weight_ih_l", "weight_hh_l", "weight_hr_l", "bias_ih_l", "bias_hh_l",
        "in_proj_weight", "in_proj_bias", "q_proj_weight", "k_proj_weight", "v_proj_weight", "bias_k", "bias_v", "out_proj",
        "self_attn", "multihead_attn", "linear", "norm", "dropout", "activation", "layers", "encoder", "decoder",
        "embedding", "mean", "std", "(layer)",
    };

    /// <summary>Why another layer's key cannot continue this one's; null where it can.</summary>
    public string? WhyNotAbove(KeyedLayer inner)
    {
        var name = KeyPath.Segment(inner.Key, KeyPath.Dots(Key) + 1);
        return Layer switch
        {
            Use => $"the layers of {Layer.Kind} have names of their own",
            { IsModule: false } => $"[{Layer.Kind}] holds no layers",
            _ when Variable is not null || inner.Variable < Key.Length => "hyperparameters decide their numbers",
            _ when IsOwn(name) || Layer.FurtherOutputs.Contains(name) => $"layers have a '{name}' of their own",
            _ => null,
        };
    }

    private static bool IsOwn(string name) =>
        OwnNames.Contains(name) || OwnNames.Contains(name.Replace("_reverse", "").TrimEnd("0123456789".ToCharArray()));
}
