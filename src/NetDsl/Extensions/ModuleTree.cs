using NetDsl.CompilerServices;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl;

/// <summary>Walks over a module and the modules below it.</summary>
internal static class ModuleTree
{
    /// <summary>Everything below a module, each parent before its children; a module that two parents share comes twice.</summary>
    public static IEnumerable<nn.Module> Below(nn.Module root)
    {
        foreach (var child in root.children())
        {
            yield return child;
            foreach (var module in Below(child))
            {
                yield return module;
            }
        }
    }

    /// <summary>The module itself and everything below it, by dotted names; the root's is empty.</summary>
    public static IEnumerable<(string Path, nn.Module Module)> Named(nn.Module root, string path = "")
    {
        yield return (path, root);
        foreach (var (name, child) in root.named_children())
        {
            foreach (var module in Named(child, Group.PathOf(path, name)))
            {
                yield return module;
            }
        }
    }

    /// <summary>Detaches parameters and buffers from their dispose scope, so that they live as long as the module.</summary>
    public static void Keep(nn.Module module)
    {
        foreach (var parameter in module.parameters())
        {
            parameter.DetachFromDisposeScope();
        }
        foreach (var buffer in module.buffers())
        {
            buffer.DetachFromDisposeScope();
        }
    }

    /// <summary>The name of a module's class. GetName is not used: TorchSharp's BatchNorm2d returns BatchNorm1d.</summary>
    public static string TypeName(nn.Module module)
    {
        if (module is Modules.Parametrized layer)
        {
            // As PyTorch calls it.
            return $"Parametrized{layer.Layer}";
        }

        var name = module.GetType().Name;
        var arity = name.IndexOf('`', StringComparison.Ordinal);
        return arity < 0 ? name : name[..arity];
    }

    public static bool IsNorm(nn.Module module) =>
        module is NormBase or LayerNorm or GroupNorm or Modules.RMSNorm or Modules.ChannelLayerNorm;
}
