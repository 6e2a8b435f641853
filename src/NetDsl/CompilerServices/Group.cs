using System.ComponentModel;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.CompilerServices;

/// <summary>
/// What a dotted name nests: modules and parameters under one name, called by nobody. TorchSharp's ModuleDict would do, were its
/// <c>to</c> not to throw on account of its two indexers (seen in 0.107).
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Group : nn.Module
{
    /// <summary>Holds modules.</summary>
    /// <param name="modules">The modules, by name and in order.</param>
    public Group(params (string Name, nn.Module Module)[] modules)
        : base(nameof(Group))
    {
        ArgumentNullException.ThrowIfNull(modules);
        foreach (var (name, module) in modules)
            register_module(name, module);
    }

    /// <summary>Holds parameters too.</summary>
    /// <param name="parameters">The parameters, by name.</param>
    /// <returns>Itself.</returns>
    public Group With(params (string Name, Parameter Parameter)[] parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        foreach (var (name, parameter) in parameters)
            register_parameter(name, parameter);

        return this;
    }
}
