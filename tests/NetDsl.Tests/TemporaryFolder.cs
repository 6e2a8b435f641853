namespace NetDsl.Tests;

/// <summary>A folder that is deleted with all that is in it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("netdsl-").FullName;

    /// <summary>The names of the files in it.</summary>
    public IEnumerable<string> Files => Names(Directory.EnumerateFiles(Root));

    /// <summary>The names of all that is in it.</summary>
    public IEnumerable<string> Entries => Names(Directory.EnumerateFileSystemEntries(Root));

    public string File(string name) => Path.Combine(Root, name);

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static IEnumerable<string> Names(IEnumerable<string> paths) =>
        paths.Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
}
