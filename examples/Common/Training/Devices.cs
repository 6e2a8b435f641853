using System.Globalization;
using TorchSharp;

namespace NetDsl.Examples;

/// <summary>What a build and its machine have to compute with.</summary>
/// <param name="IsManaged">Whether the managed engine is behind the API.</param>
/// <param name="HasCudaLibrary">Whether libtorch came with its CUDA library.</param>
/// <param name="Gpus">How many NVIDIA GPUs libtorch finds.</param>
public sealed record Hardware(bool IsManaged, bool HasCudaLibrary, int Gpus)
{
    /// <summary>What is there now.</summary>
    public static Hardware Find() => new(
        typeof(torch).Assembly.GetName().Name == "NetDsl.Managed",
        LibraryFolders().Any(folder => Directory.EnumerateFiles(folder, "*torch_cuda*").Any()),
        torch.cuda.is_available() ? torch.cuda.device_count() : 0);

    private static IEnumerable<string> LibraryFolders() =>
        ((string?)AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Append(AppContext.BaseDirectory)
            .Where(Directory.Exists);
}

/// <summary>PyTorch's device strings: <c>cpu</c>, <c>cuda</c>, <c>cuda:1</c>.</summary>
public static class Devices
{
    /// <summary>Whether this is a device string that the program knows.</summary>
    public static bool IsDevice(string text) => text is "cpu" or "cuda" || Index(text) is not null;

    /// <summary>Why a device cannot be used and what to do about it, or null where it can.</summary>
    public static string? Refusal(string device, Hardware hardware) => device switch
    {
        "cpu" => null,
        _ when hardware.IsManaged =>
            $"--device {device}: the managed engine computes on the CPU alone. Build with -p:TorchEngine=cuda, or leave --device out.",
        _ when !hardware.HasCudaLibrary =>
            $"--device {device}: this build has libtorch for the CPU. Build with -p:TorchEngine=cuda, or leave --device out.",
        _ when hardware.Gpus == 0 =>
            $"--device {device}: libtorch finds no NVIDIA GPU. See whether nvidia-smi lists one and its driver is new enough for " +
            "CUDA 12.8, or leave --device out.",
        _ when Index(device) >= hardware.Gpus =>
            $"--device {device}: there is no such GPU. The last one is cuda:{hardware.Gpus - 1}.",
        _ => null,
    };

    /// <summary>Where a module's parameters are.</summary>
    public static torch.Device Of(torch.nn.Module module) => module.parameters().First().device;

    private static int? Index(string text) =>
        text.StartsWith("cuda:", StringComparison.Ordinal)
        && int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? index
            : null;
}
