namespace NetDsl.Benchmarks.Networks;

/// <summary>A network as PyTorch code in a folder of its own, which goes with it.</summary>
internal sealed class TwinFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netdsl-twin-").FullName;

    public TwinFolder(Contest contest)
    {
        using var network = contest.Declared();
        Class = network.GetType().Name;
        network.SavePyTorch(File);
    }

    /// <summary>The file.</summary>
    public string File => Path.Combine(_folder, "twin.py");

    /// <summary>The name of the class in it.</summary>
    public string Class { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
