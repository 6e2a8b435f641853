namespace NetDsl.Serialization;

/// <summary>
/// A file that gets its name only when all of it is written, and that gives way to what was there before where what follows fails.
/// </summary>
internal sealed class NewFile : IDisposable
{
    private readonly string _target;
    private readonly string _temporary;
    private readonly string _former;
    private bool _isPut;

    /// <summary>A file that is not there yet.</summary>
    /// <param name="path">Its name.</param>
    /// <exception cref="DirectoryNotFoundException">Its folder does not exist.</exception>
    public NewFile(string path)
    {
        // The place of a link is taken by what it leads to.
        _target = (File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null) ?? Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(_target)!;
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"There is no folder '{folder}' to write '{path}' to.");
        }

        _temporary = Other();
        _former = Other();

        string Other() => Path.Combine(folder, $".{Path.GetFileName(_target)}.{Path.GetRandomFileName()}");
    }

    /// <summary>Writes it under a temporary name.</summary>
    public void Write(Action<Stream> write)
    {
        using var stream = new FileStream(_temporary, FileMode.CreateNew, FileAccess.ReadWrite);
        write(stream);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Gives it its name.</summary>
    /// <param name="keepsFormer">Whether what was there before is kept until all is well.</param>
    public void Put(bool keepsFormer)
    {
        if (keepsFormer && File.Exists(_target))
        {
            File.Replace(_temporary, _target, _former);
        }
        else
        {
            File.Move(_temporary, _target, overwrite: true);
        }

        _isPut = true;
    }

    /// <summary>Lets it stay, and deletes what was there before.</summary>
    public void Keep()
    {
        _isPut = false;
        File.Delete(_former);
    }

    /// <summary>Deletes it, unless it is kept.</summary>
    public void Dispose()
    {
        File.Delete(_temporary);
        if (!_isPut)
        {
            return;
        }

        File.Delete(_target);
        if (File.Exists(_former))
        {
            File.Move(_former, _target);
        }
    }
}
