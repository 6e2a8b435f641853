using static TorchSharp.torch;

namespace NetDsl;

/// <summary>
/// The base of a network that is declared with attributes: a TorchSharp module from one tensor to one tensor, with the modes,
/// parameter groups and table that training needs.
/// </summary>
/// <remarks>
/// The generated part of the class holds the layers as fields, registers them in <see cref="RegisterLayers"/> and applies them in
/// <c>forward</c>. A class may also be written by hand on this base.
/// </remarks>
public abstract partial class Network : nn.Module<Tensor, Tensor>
{
    private bool registered;

    /// <summary>Registers the layers. The fields of the derived class have their values by then.</summary>
    protected Network()
        : base(nameof(Network))
    {
        name = TypeName(this);
        RegisterComponents();
    }

    /// <summary>The name of the network's class.</summary>
    public override string GetName() => TypeName(this);

    /// <summary>Calls <see cref="RegisterLayers"/> once: a module that takes this one in asks again.</summary>
    protected sealed override void RegisterComponents()
    {
        if (registered)
            return;

        registered = true;
        RegisterLayers();
    }

    /// <summary>Registers every layer under its name, in order, with <c>register_module</c>.</summary>
    protected abstract void RegisterLayers();

    // A layer's own GetName is no help: TorchSharp's BatchNorm2d says BatchNorm1d.
    internal static string TypeName(nn.Module module)
    {
        var name = module.GetType().Name;
        var arity = name.IndexOf('`', StringComparison.Ordinal);
        return arity < 0 ? name : name[..arity];
    }
}
