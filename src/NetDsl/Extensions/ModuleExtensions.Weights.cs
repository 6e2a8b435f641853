using NetDsl.Serialization;
using static TorchSharp.torch;

namespace NetDsl;

public static partial class ModuleExtensions
{
    /// <summary>
    /// Loads parameters and buffers from a file: safetensors, a state_dict of PyTorch's <c>torch.save</c> (.pt, .pth; PyTorch 1.6 or
    /// later), or what TorchSharp's <c>save</c> wrote. The content tells which it is, not the extension.
    /// </summary>
    /// <param name="module">The module. Its tensors keep device, type and <c>requires_grad</c>; the values convert.</param>
    /// <param name="path">The file.</param>
    /// <param name="strict">
    /// Whether the file must have the names of <c>state_dict</c>, no more and no less. Shapes must be the same in any case.
    /// </param>
    /// <param name="rename">
    /// The module's name for a name in the file, or null for one to leave out. It gets the names without the prefixes <c>module.</c> and
    /// <c>_orig_mod.</c>, which are taken off where every name has them and none of the module's.
    /// </param>
    /// <param name="entry">
    /// The key of the state_dict in a checkpoint that holds several, such as <c>"model_state_dict"</c>; dots lead to inner ones. By
    /// default, the only one there is, or the only one that fits.
    /// </param>
    /// <returns>The module's names that the file does not have, and the file's that the module does not have: none where strict.</returns>
    /// <exception cref="ArgumentNullException">The module or the path is null.</exception>
    /// <exception cref="ArgumentException">Names, shapes or types do not fit: the message lists them. The module is unchanged.</exception>
    /// <exception cref="InvalidDataException">
    /// The file is of another kind, truncated or damaged, or its pickle asks for more than tensors, numbers and strings: nothing in it is
    /// run. The module is unchanged.
    /// </exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <example>
    /// <code>
    /// network.LoadWeights("resnet18.pth");
    ///
    /// // All but the head, to train another one.
    /// var (missing, unexpected) = network.LoadWeights(
    ///     "resnet18.pth", strict: false, rename: name => name.StartsWith("fc.") ? null : name);
    /// </code>
    /// </example>
    /// <remarks>
    /// PyTorch: https://pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.load_state_dict
    /// </remarks>
    public static (IReadOnlyList<string> MissingKeys, IReadOnlyList<string> UnexpectedKeys) LoadWeights(
        this nn.Module module, string path, bool strict = true, Func<string, string?>? rename = null, string? entry = null)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(path);
        using var file = WeightsFile.Open(path);
        var comparison = new WeightsLoader(module, file, rename).Load(strict, entry);
        return (comparison.Missing, comparison.Unexpected);
    }

    /// <summary>
    /// Saves parameters and buffers to a file, in the format of its extension: <c>.safetensors</c>; <c>.pt</c> or <c>.pth</c>, a state_dict
    /// for PyTorch's <c>torch.load(file, weights_only=True)</c>; <c>.dat</c>, TorchSharp's own, for <c>load</c>.
    /// </summary>
    /// <param name="module">The module, on any device.</param>
    /// <param name="path">The file. It is replaced when the new one is complete: should saving fail, the old one is still there.</param>
    /// <exception cref="ArgumentNullException">The module or the path is null.</exception>
    /// <exception cref="ArgumentException">The extension is another one, or the format has no such type of tensors.</exception>
    /// <exception cref="DirectoryNotFoundException">The file's folder does not exist.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void SaveWeights(this nn.Module module, string path)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(path);
        SavedFormat.Write(module, path);
    }
}
