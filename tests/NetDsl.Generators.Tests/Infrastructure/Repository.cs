using System.Runtime.CompilerServices;

namespace NetDsl.Generators.Tests;

/// <summary>Where the sources are.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root => Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));

    /// <summary>
    /// The project's own Markdown files, by their paths from <see cref="Root"/>: not those of a build, and not a package's.
    /// </summary>
    public static IEnumerable<string> Pages => Directory.EnumerateFiles(Root, "*.md", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
        .Where(page => !page.StartsWith("artifacts/", StringComparison.Ordinal))
        .Where(page => !page.Contains("/node_modules/", StringComparison.Ordinal));

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
