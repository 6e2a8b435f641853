using static TorchSharp.torch;

namespace NetDsl.Serialization;

/// <summary>The formats that weights are saved in, by the file's extension.</summary>
internal static class SavedFormat
{
    /// <summary>Writes a module's weights in the format of the file's extension.</summary>
    /// <exception cref="ArgumentException">No format has this extension.</exception>
    public static void Write(nn.Module module, string path) => AtomicFile.Write(path, Writer(module, path));

    private static Action<Stream> Writer(nn.Module module, string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".safetensors" => stream => SafetensorsWriter.Write(stream, ModuleState.Stored(ModuleState.Of(module))),
        ".pt" or ".pth" => stream => TorchWriter.Write(stream, ModuleState.Stored(ModuleState.Of(module))),
        // TorchSharp's load wants the names that its state_dict has, no more.
        ".dat" => stream => TorchSharpWriter.Write(stream, ModuleState.Stored(module.state_dict())),
        var extension => throw new ArgumentException(
            $"Weights are not saved as '{extension}': expected .safetensors, .pt or .pth for PyTorch's torch.load, or .dat for "
            + $"TorchSharp's load, in place of '{path}'.", nameof(path)),
    };
}
