using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl;

/// <summary>The two groups of a module's parameters: those with weight decay, and those without.</summary>
internal static class ParameterGroups
{
    /// <summary>The parameters of one group, each once, in the order of the layers.</summary>
    public static List<Parameter> Of(nn.Module network, bool decays)
    {
        // A parameter that two layers share belongs to the group of the first.
        var seen = new HashSet<Parameter>(ReferenceEqualityComparer.Instance);
        var group = new List<Parameter>();
        foreach (var (_, module) in ModuleTree.Named(network))
        {
            foreach (var (name, parameter) in module.named_parameters(recurse: false))
            {
                var isDecaying = !ModuleTree.IsNorm(module) && module is not PReLU && !IsBias(name);
                if (seen.Add(parameter) && isDecaying == decays)
                {
                    group.Add(parameter);
                }
            }
        }

        return group;
    }

    // bias; bias_ih_l0 of an LSTM; in_proj_bias and bias_k of an attention.
    public static bool IsBias(string name) =>
        name == "bias" || name.StartsWith("bias_", StringComparison.Ordinal) || name.EndsWith("_bias", StringComparison.Ordinal);
}
