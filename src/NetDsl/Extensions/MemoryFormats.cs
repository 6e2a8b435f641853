using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl;

/// <summary>
/// The memory format of the weights of convolutions. TorchSharp has no argument for it: strides are set by permuting, copying and permuting
/// back. Convolutions compute in channels last where their weight or their input has it.
/// </summary>
internal static class MemoryFormats
{
    /// <summary>The managed engine computes in one format.</summary>
    private static readonly bool IsOneOnly = typeof(nn.Module).Assembly.GetName().Name != nameof(TorchSharp);

    /// <summary>Sets the format of all convolutions of a module over two or three axes.</summary>
    /// <param name="module">The module, itself included.</param>
    /// <param name="isChannelsLast">Whether the channels are last; otherwise the weights are contiguous.</param>
    public static void Set(nn.Module module, bool isChannelsLast)
    {
        foreach (var weight in IsOneOnly ? [] : Weights(module))
        {
            Set(weight, isChannelsLast);
        }
    }

    /// <summary>Runs what needs contiguous weights. Those that are not get their format again.</summary>
    public static T WithContiguous<T>(nn.Module module, Func<T> run)
    {
        // Some functions replace parameters: the layers stay.
        var layers = ModuleTree.Below(module).Where(layer => Weight(layer) is { } weight && !weight.is_contiguous()).ToList();
        layers.ForEach(layer => Set(Weight(layer)!, isChannelsLast: false));
        try
        {
            return run();
        }
        finally
        {
            layers.ForEach(layer => Set(Weight(layer)!, isChannelsLast: true));
        }
    }

    /// <summary>Writes a module as TorchSharp's <c>save</c> does, which takes contiguous tensors alone.</summary>
    public static nn.Module Save(nn.Module module, string location, IList<string>? skip) => Save(module, File.Create(location), skip);

    /// <inheritdoc cref="Save(nn.Module, string, IList{string}?)"/>
    public static nn.Module Save(nn.Module module, Stream stream, IList<string>? skip)
    {
        using var writer = new BinaryWriter(stream);
        return Save(module, writer, skip);
    }

    /// <inheritdoc cref="Save(nn.Module, string, IList{string}?)"/>
    public static nn.Module Save(nn.Module module, BinaryWriter writer, IList<string>? skip)
    {
        using var scope = NewDisposeScope();
        var state = module.state_dict().ToDictionary(
            entry => entry.Key, entry => entry.Value.is_contiguous() ? entry.Value : entry.Value.detach().contiguous());
        nn.Module.save_state_dict(writer, state, skip);
        return module;
    }

    private static IEnumerable<Parameter> Weights(nn.Module module) =>
        ModuleTree.Named(module).Select(entry => Weight(entry.Module)).OfType<Parameter>();

    private static Parameter? Weight(nn.Module module) => module switch
    {
        Convolution { weight: var weight } when weight.dim() > 3 => weight,
        Modules.ConvTranspose { weight: var weight } => weight,
        _ => null,
    };

    private static void Set(Parameter weight, bool isChannelsLast)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var axes = Enumerable.Range(0, (int)weight.dim()).Select(axis => (long)axis).ToArray();
        weight.set_(isChannelsLast
            ? weight.permute([0, .. axes[2..], 1]).contiguous().permute([0, axes[^1], .. axes[1..^1]])
            : weight.contiguous());
    }
}
