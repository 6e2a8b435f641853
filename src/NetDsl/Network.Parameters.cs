using TorchSharp.Modules;

namespace NetDsl;

public abstract partial class Network
{
    /// <summary>The parameters that weight decay is good for: all but those of <see cref="NoDecayParameters"/>.</summary>
    /// <returns>Each parameter once, in the order of the layers.</returns>
    /// <example>
    /// <code>
    /// var optimizer = torch.optim.AdamW(
    /// [
    ///     new AdamW.ParamGroup(network.DecayParameters(), weight_decay: 0.05),
    ///     new AdamW.ParamGroup(network.NoDecayParameters(), weight_decay: 0),
    /// ]);
    /// </code>
    /// </example>
    public IReadOnlyList<Parameter> DecayParameters() => Group(decays: true);

    /// <summary>The parameters that take no weight decay: those of norms and of PReLU, and all biases.</summary>
    /// <returns>Each parameter once, in the order of the layers.</returns>
    public IReadOnlyList<Parameter> NoDecayParameters() => Group(decays: false);

    private List<Parameter> Group(bool decays)
    {
        // A parameter that two layers share is grouped where it comes first.
        var seen = new HashSet<Parameter>(ReferenceEqualityComparer.Instance);
        var group = new List<Parameter>();
        foreach (var (_, module) in ModuleTree.Named(this))
        {
            foreach (var (name, parameter) in module.named_parameters(recurse: false))
            {
                var isDecaying = !ModuleTree.IsNorm(module) && module is not PReLU && !IsBias(name);
                if (seen.Add(parameter) && isDecaying == decays)
                    group.Add(parameter);
            }
        }

        return group;
    }

    // bias; bias_ih_l0 of an LSTM; in_proj_bias and bias_k of an attention.
    internal static bool IsBias(string name) =>
        name == "bias" || name.StartsWith("bias_", StringComparison.Ordinal) || name.EndsWith("_bias", StringComparison.Ordinal);
}
