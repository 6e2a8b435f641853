namespace NetDsl.Tests.Weights;

/// <summary>A folder for a test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("weights-");

    public string Path(string file) => System.IO.Path.Combine(_folder.FullName, file);

    public IEnumerable<string> Files => _folder.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);
}
