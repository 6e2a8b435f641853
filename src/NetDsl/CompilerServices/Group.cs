using System.ComponentModel;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.CompilerServices;

/// <summary>
/// A container that a dotted name makes: it holds modules and parameters, and nothing calls it. It may be a layer's too, whose name others
/// continue: <c>fc</c> and <c>fc.lora_A</c>. For generated code.
/// </summary>
/// <remarks>
/// TorchSharp's ModuleDict is no choice, because its <c>to</c> throws over its two indexers (0.107). Nor are its layers, which convert no
/// children: the container holds the layer, and leaves the layer's name out of the keys.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Group : nn.Module
{
    /// <summary>The name of the layer that has the container's own. No key has it.</summary>
    private const string Layer = "(layer)";

    private const string BelowLayer = Layer + ".";

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

    /// <summary>A container of a layer and of the modules whose names continue the layer's.</summary>
    /// <param name="layer">The layer; null where it is left out.</param>
    /// <param name="modules">The modules, by the names behind the layer's and in order; null for one that is left out.</param>
    public Group(nn.Module? layer, params (string Name, nn.Module? Module)[] modules)
        : this([(Layer, layer), .. modules])
    {
    }

    private nn.Module? Own => named_children().FirstOrDefault(child => child.name == Layer).module;

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

    /// <inheritdoc/>
    public override IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true) => base.named_parameters(recurse)
        .OrderByDescending(entry => IsOfLayer(entry.name))
        .Select(entry => (Key(entry.name), entry.parameter));

    /// <inheritdoc/>
    public override IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true, bool include_nonpersistent = true) =>
        base.named_buffers(recurse, include_nonpersistent).Select(entry => (Key(entry.name), entry.buffer));

    /// <inheritdoc/>
    public override Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor>? destination = null, string? prefix = null)
    {
        destination ??= [];
        foreach (var (name, tensor) in base.state_dict())
        {
            destination.TryAdd(string.IsNullOrEmpty(prefix) ? Key(name) : $"{prefix}.{Key(name)}", tensor);
        }

        return destination;
    }

    /// <inheritdoc/>
    public override bool has_parameter(string target) => base.has_parameter(target) || Own?.has_parameter(target) == true;

    /// <inheritdoc/>
    public override bool has_buffer(string target) => base.has_buffer(target) || Own?.has_buffer(target) == true;

    /// <inheritdoc/>
    public override Parameter? get_parameter(string target) => base.get_parameter(target) ?? Own?.get_parameter(target);

    /// <inheritdoc/>
    public override Tensor? get_buffer(string target) => base.get_buffer(target) ?? Own?.get_buffer(target);

    /// <summary>The path of a child, which is the container's own for the layer of that name.</summary>
    /// <param name="parent">The path of the module that holds it; empty for the network.</param>
    /// <param name="name">Its name there.</param>
    internal static string PathOf(string parent, string name) =>
        name == Layer ? parent
        : parent.Length == 0 ? name
        : $"{parent}.{name}";

    private static string Key(string name) => IsOfLayer(name) ? name[BelowLayer.Length..] : name;

    private static bool IsOfLayer(string name) => name.StartsWith(BelowLayer, StringComparison.Ordinal);
}
