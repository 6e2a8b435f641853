using System.ComponentModel;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.CompilerServices;

/// <summary>
/// A container that a dotted name makes: it holds modules and parameters, and nothing calls it. TorchSharp's ModuleDict is no choice,
/// because its <c>to</c> throws over its two indexers (0.107). For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Group : nn.Module
{
    /// <summary>A container of modules.</summary>
    /// <param name="modules">The modules, by name and in order; null for one that is left out.</param>
    public Group(params (string Name, nn.Module? Module)[] modules)
        : base(nameof(Group))
    {
        ArgumentNullException.ThrowIfNull(modules);
        foreach (var (name, module) in modules)
        {
            if (module is not null)
            {
                register_module(name, module);
            }
        }
    }

    /// <summary>Adds parameters.</summary>
    /// <param name="parameters">The parameters, by name; null for one that is left out.</param>
    /// <returns>Itself.</returns>
    public Group With(params (string Name, Parameter? Parameter)[] parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        foreach (var (name, parameter) in parameters)
        {
            if (parameter is not null)
            {
                register_parameter(name, parameter);
            }
        }

        return this;
    }
}
