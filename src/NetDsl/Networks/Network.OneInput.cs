using NetDsl.CompilerServices;
using NetDsl.Fusing;
using NetDsl.Serialization;
using static TorchSharp.torch;

namespace NetDsl;

/// <summary>
/// The base of a network of one input: a TorchSharp module that registers its layers itself.
/// </summary>
/// <typeparam name="T">The input, usually a Tensor.</typeparam>
/// <typeparam name="TResult">The output: a Tensor, or a tuple of them where there are several.</typeparam>
public abstract class Network<T, TResult> : nn.Module<T, TResult>, INetwork
{
    private bool _registered;

    /// <summary>Registers the layers. Field initialisers of the derived class have run before.</summary>
    protected Network()
        : base(nameof(Network))
    {
        name = ModuleTree.TypeName(this);
        RegisterComponents();
    }

    /// <summary>The name of the network's class.</summary>
    public override string GetName() => ModuleTree.TypeName(this);

    /// <summary>Calls <see cref="RegisterLayers"/> once: a module that registers this one calls it again.</summary>
    protected sealed override void RegisterComponents()
    {
        if (_registered)
        {
            return;
        }

        _registered = true;
        RegisterLayers();
        ModuleTree.Keep(this);
    }

    /// <summary>Registers every layer under its name, in order, with <c>register_module</c>.</summary>
    protected abstract void RegisterLayers();

    /// <summary>Tells a builder each layer, in the order of <c>forward</c>. Generated.</summary>
    /// <param name="graph">What makes the network's graph of them.</param>
    protected virtual void BuildGraph(GraphBuilder graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        graph.IsUnknown = true;
    }

    /// <summary>
    /// Sets this network and all below it to training or evaluation mode, except norms that <see cref="ModuleExtensions.FreezeNorms"/>
    /// froze.
    /// </summary>
    /// <param name="train">True for training mode, false for evaluation mode.</param>
    public override void train(bool train = true)
    {
        FusedModules.CheckMode(this, train);
        base.train(train);
        FrozenNorms.Refreeze(this, train);
    }

    /// <summary>
    /// Reads parameters and buffers that <c>save</c> wrote. The whole file is checked first: one that does not fit changes nothing.
    /// </summary>
    /// <param name="reader">The file.</param>
    /// <param name="strict">Whether the names in the file must be exactly the network's.</param>
    /// <param name="skip">Names that keep their values.</param>
    /// <param name="loadedParameters">Receives every name in the file, and whether the network has it.</param>
    /// <returns>The network.</returns>
    /// <exception cref="InvalidDataException">The file is of another kind, truncated or damaged.</exception>
    /// <exception cref="ArgumentException">Names, types or shapes are not the network's.</exception>
    public override nn.Module load(
        BinaryReader reader, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null) =>
        CheckedLoading.Load(this, reader, strict, skip, whole =>
            MemoryFormats.WithContiguous(this, () => base.load(whole, strict, skip, loadedParameters)));

    /// <summary>Saves parameters and buffers in TorchSharp's format, for <c>load</c>.</summary>
    /// <param name="location">The file.</param>
    /// <param name="skip">Names that are left out.</param>
    /// <returns>The network.</returns>
    public new nn.Module save(string location, IList<string>? skip = null) => MemoryFormats.Save(this, location, skip);

    /// <summary>Saves parameters and buffers in TorchSharp's format, for <c>load</c>.</summary>
    /// <param name="stream">The stream, which is closed.</param>
    /// <param name="skip">Names that are left out.</param>
    /// <returns>The network.</returns>
    public new nn.Module save(Stream stream, IList<string>? skip = null) => MemoryFormats.Save(this, stream, skip);

    /// <summary>Saves parameters and buffers in TorchSharp's format, for <c>load</c>.</summary>
    /// <param name="writer">The file.</param>
    /// <param name="skip">Names that are left out.</param>
    /// <returns>The network.</returns>
    public new nn.Module save(BinaryWriter writer, IList<string>? skip = null) => MemoryFormats.Save(this, writer, skip);

    Action INetwork.Watch(Action<object?> seen) => register_forward_hook((_, _, output) =>
    {
        seen(output);
        return output;
    }).remove;

    void INetwork.Describe(GraphBuilder graph) => BuildGraph(graph);
}
