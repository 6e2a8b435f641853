using System.ComponentModel;
using NetDsl.Fusing;
using static TorchSharp.torch;

namespace NetDsl.CompilerServices;

/// <summary>For generated code: calls modules that <see cref="ModuleExtensions.Fuse"/> may have made part of others.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Fusable
{
    /// <summary>Calls a module, or what is left of it where others do its work.</summary>
    /// <param name="module">The module.</param>
    /// <param name="input">Its input.</param>
    /// <returns>Its output; the input itself, by another handle, where nothing is left of it.</returns>
    public static Tensor CallUnlessFused(this nn.Module<Tensor, Tensor> module, Tensor input)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(input);
        return !FusedModules.Contains(module, out var rest) ? module.call(input) : rest?.call(input) ?? input.alias();
    }
}
