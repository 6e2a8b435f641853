using NetDsl.CompilerServices;
using NetDsl.Fusing;
using NetDsl.Serialization;
using static TorchSharp.torch;

namespace NetDsl;

/// <summary>
/// The base of a network of five inputs: a TorchSharp module that registers its layers itself.
/// </summary>
/// <typeparam name="T1">The first input, usually a Tensor.</typeparam>
/// <typeparam name="T2">The second input, usually a Tensor.</typeparam>
/// <typeparam name="T3">The third input, usually a Tensor.</typeparam>
/// <typeparam name="T4">The fourth input, usually a Tensor.</typeparam>
/// <typeparam name="T5">The fifth input, usually a Tensor.</typeparam>
/// <typeparam name="TResult">The output: a Tensor, or a tuple of them where there are several.</typeparam>
public abstract class Network<T1, T2, T3, T4, T5, TResult> : nn.Module<T1, T2, T3, T4, T5, TResult>, INetwork
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

    /// <inheritdoc cref="Network{T, TResult}.BuildGraph(GraphBuilder)"/>
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

    /// <inheritdoc cref="Network{T, TResult}.load(BinaryReader, bool, IList{string}, Dictionary{string, bool})"/>
    public override nn.Module load(
        BinaryReader reader, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null) =>
        CheckedLoading.Load(this, reader, strict, skip, whole =>
            MemoryFormats.WithContiguous(this, () => base.load(whole, strict, skip, loadedParameters)));

    /// <inheritdoc cref="Network{T, TResult}.save(string, IList{string})"/>
    public new nn.Module save(string location, IList<string>? skip = null) => MemoryFormats.Save(this, location, skip);

    /// <inheritdoc cref="Network{T, TResult}.save(Stream, IList{string})"/>
    public new nn.Module save(Stream stream, IList<string>? skip = null) => MemoryFormats.Save(this, stream, skip);

    /// <inheritdoc cref="Network{T, TResult}.save(BinaryWriter, IList{string})"/>
    public new nn.Module save(BinaryWriter writer, IList<string>? skip = null) => MemoryFormats.Save(this, writer, skip);

    Action INetwork.Watch(Action<object?> seen) => register_forward_hook((_, _, _, _, _, _, output) =>
    {
        seen(output);
        return output;
    }).remove;

    void INetwork.Describe(GraphBuilder graph) => BuildGraph(graph);
}
