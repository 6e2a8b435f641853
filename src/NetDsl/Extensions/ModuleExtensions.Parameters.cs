using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl;

public static partial class ModuleExtensions
{
    /// <summary>The parameters of a module that weight decay is good for: all but those of <see cref="NoDecayParameters"/>.</summary>
    /// <param name="module">The module.</param>
    /// <returns>Each parameter once, in the order of the layers.</returns>
    /// <exception cref="ArgumentNullException">The module is null.</exception>
    /// <example>
    /// <code>
    /// var optimizer = torch.optim.AdamW(
    /// [
    ///     new AdamW.ParamGroup(network.DecayParameters(), weight_decay: 0.05),
    ///     new AdamW.ParamGroup(network.NoDecayParameters(), weight_decay: 0),
    /// ]);
    /// </code>
    /// </example>
    public static IReadOnlyList<Parameter> DecayParameters(this nn.Module module)
    {
        ArgumentNullException.ThrowIfNull(module);
        return ParameterGroups.Of(module, decays: true);
    }

    /// <summary>The parameters of a module that take no weight decay: those of norms and of PReLU, and all biases.</summary>
    /// <param name="module">The module.</param>
    /// <returns>Each parameter once, in the order of the layers.</returns>
    /// <exception cref="ArgumentNullException">The module is null.</exception>
    public static IReadOnlyList<Parameter> NoDecayParameters(this nn.Module module)
    {
        ArgumentNullException.ThrowIfNull(module);
        return ParameterGroups.Of(module, decays: false);
    }
}
