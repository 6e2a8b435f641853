using System.Text;
using NetDsl.PyTorch;
using NetDsl.Serialization;
using static TorchSharp.torch;

namespace NetDsl;

public static partial class ModuleExtensions
{
    /// <summary>
    /// Writes a network as Python: a class of PyTorch for it and for each block, with the same keys in <c>state_dict</c>, so that weights
    /// go either way. The file needs PyTorch 1.13 or later, and nothing of this library.
    /// </summary>
    /// <param name="network">A network that attributes declare.</param>
    /// <param name="path">The file, <c>digit_net.py</c>. One that is there is written anew.</param>
    /// <param name="withTraining">
    /// Whether <c>train.py</c> is written beside it: a program for <c>python3</c>, or for <c>torchrun</c> on several processes, GPUs or
    /// machines. It is yours to change: one that trains this network is left as it is.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The file's name cannot be imported in Python, which <c>train.py</c> does.</exception>
    /// <exception cref="NotSupportedException">
    /// A part of the network is known in C# alone: a method that <c>[Call]</c> calls, or a hand-written module that is no
    /// <see cref="IPyTorchModule"/>. The message names all of them, and nothing is written.
    /// </exception>
    /// <exception cref="IOException">A file cannot be written, or the <c>train.py</c> that is there trains another network.</exception>
    public static void SavePyTorch(this nn.Module network, string path, bool withTraining = false)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(path);
        var twin = Twin.Of(network, Path.GetFileNameWithoutExtension(path));
        var files = new List<(string Path, string Text)> { (path, twin.Text) };
        if (withTraining && TrainingScript.Beside(path, twin) is { } training)
        {
            files.Add(training);
        }

        AtomicFile.Write([.. files.Select(file =>
            (file.Path, (Action<Stream>)(stream => stream.Write(Encoding.UTF8.GetBytes(file.Text)))))]);
    }
}
