using NetDsl.Onnx;
using static TorchSharp.torch;

namespace NetDsl;

public static partial class ModuleExtensions
{
    /// <summary>
    /// Writes a network as an ONNX model of opset 18, which computes what <see cref="Predict{T, TResult}"/> does, in float32. The batch N
    /// and each <see cref="Dim.Any"/> stay open. The network does not change, and where writing fails, no file is made or changed.
    /// </summary>
    /// <param name="network">A network whose layers are attributes, in any mode, on any device.</param>
    /// <param name="path">
    /// The file, usually <c>….onnx</c>. More than 2 GB of weights lie in a file beside it, with <c>.data</c> at the end of its name.
    /// </param>
    /// <exception cref="ArgumentNullException">The network or the path is null.</exception>
    /// <exception cref="ArgumentException">
    /// The path is empty, or ends in <c>.ort</c>: ONNX Runtime reads a file of that name as its own format, and refuses ONNX in it.
    /// </exception>
    /// <exception cref="NotSupportedException">
    /// Layers have no ONNX form: the message lists them. A hand-written module can implement <see cref="IOnnxModule"/>.
    /// </exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <example>
    /// <code>
    /// network.SaveOnnx("digits.onnx");
    /// </code>
    /// </example>
    public static void SaveOnnx(this nn.Module network, string path)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Path.GetExtension(path).Equals(".ort", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException(
                $"SaveOnnx writes ONNX, and ONNX Runtime reads '{Path.GetFileName(path)}' as its own format because of its name. " +
                "Give it a name in '.onnx'.",
                nameof(path));
        }

        OnnxFile.Save(network, path);
    }
}
