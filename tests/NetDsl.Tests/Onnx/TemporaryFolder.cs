namespace NetDsl.Tests.Onnx;

/// <summary>A folder that is deleted with all that is in it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("netdsl-onnx-").FullName;

    public IEnumerable<string> Files => Directory.EnumerateFileSystemEntries(Root).Select(path => Path.GetFileName(path));

    public string File(string name) => Path.Combine(Root, name);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
