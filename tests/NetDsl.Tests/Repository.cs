using System.Runtime.CompilerServices;

namespace NetDsl.Tests;

/// <summary>Where the sources are.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root => Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
