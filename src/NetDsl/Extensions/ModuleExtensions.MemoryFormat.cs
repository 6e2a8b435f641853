using static TorchSharp.torch;

namespace NetDsl;

public static partial class ModuleExtensions
{
    /// <summary>
    /// Puts the weights of convolutions over two and three axes in the memory format channels last, in which libtorch convolves images
    /// faster. Shapes, outputs but for rounding, keys and files stay as they are.
    /// </summary>
    /// <typeparam name="T">The module's class.</typeparam>
    /// <param name="module">The module, on any device. Its parameters stay the same objects.</param>
    /// <param name="on">True for channels last, false for contiguous weights again.</param>
    /// <returns>The module.</returns>
    /// <exception cref="ArgumentNullException">The module is null.</exception>
    /// <remarks>
    /// <para>
    /// Inputs need nothing: a convolution computes in channels last where its weight has it, and gives that on to the layers below it. It
    /// pays for convolutions of many channels; docs/guides/speed.md has what it is worth. The managed engine has one format: there,
    /// nothing changes.
    /// </para>
    /// <para>
    /// Networks save and load as before. TorchSharp's own <c>save</c>, of a module written by hand or through a variable of the type
    /// nn.Module, and <c>bytes</c> of such a weight throw: use <see cref="SaveWeights"/>, or <c>ChannelsLast(false)</c> before.
    /// </para>
    /// <para>PyTorch: <see href="https://docs.pytorch.org/tutorials/intermediate/memory_format_tutorial.html"/>.</para>
    /// </remarks>
    public static T ChannelsLast<T>(this T module, bool on = true)
        where T : nn.Module
    {
        ArgumentNullException.ThrowIfNull(module);
        MemoryFormats.Set(module, on);
        return module;
    }
}
