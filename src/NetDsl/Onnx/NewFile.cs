namespace NetDsl.Onnx;

/// <summary>
/// A file that gets its name only when all of it is written, and that gives way to what was there before where what follows fails.
/// </summary>
/// <param name="path">Its name.</param>
internal sealed class NewFile(string path) : IDisposable
{
    private readonly string _temporary = $"{path}.{Path.GetRandomFileName()}";
    private readonly string _former = $"{path}.{Path.GetRandomFileName()}";
    private bool _isPut;
    private bool _isKept;

    /// <summary>Writes it under a temporary name.</summary>
    public void Write(Action<Stream> write)
    {
        using var stream = new FileStream(_temporary, FileMode.CreateNew, FileAccess.Write);
        write(stream);
    }

    /// <summary>Gives it its name.</summary>
    public void Put()
    {
        if (File.Exists(path))
        {
            File.Replace(_temporary, path, _former);
        }
        else
        {
            File.Move(_temporary, path);
        }

        _isPut = true;
    }

    /// <summary>Lets it stay, and deletes what was there before.</summary>
    public void Keep()
    {
        _isKept = true;
        File.Delete(_former);
    }

    /// <summary>Deletes it, unless it is kept.</summary>
    public void Dispose()
    {
        File.Delete(_temporary);
        if (_isKept || !_isPut)
        {
            return;
        }

        File.Delete(path);
        if (File.Exists(_former))
        {
            File.Move(_former, path);
        }
    }
}
