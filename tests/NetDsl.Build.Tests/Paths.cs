using System.IO;
using System.Linq;
using System.Reflection;

namespace NetDsl.Build.Tests;

/// <summary>What the project file told of the machine.</summary>
internal static class Paths
{
    public static string Repository { get; } = Metadata("Repository");

    public static string TorchSharpLibrary { get; } =
        Path.Combine(Metadata("TorchSharp"), "runtimes", "linux-x64", "native", "libLibTorchSharp.so");

    private static string Metadata(string key) =>
        typeof(Paths).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}
