namespace NetDsl.Serialization;

/// <summary>Writes files whole or not at all.</summary>
internal static class AtomicFile
{
    /// <summary>Writes a file beside the target, and then puts it in the target's place.</summary>
    /// <param name="path">The target.</param>
    /// <param name="write">Writes the content. When it throws, the target stays as it was.</param>
    /// <exception cref="DirectoryNotFoundException">The target's folder does not exist.</exception>
    public static void Write(string path, Action<Stream> write) => Write((path, write));

    /// <summary>Writes files that belong together: all of them, or none.</summary>
    /// <param name="files">Each target, and what writes its content. When one throws, all targets stay as they were.</param>
    /// <exception cref="DirectoryNotFoundException">A target's folder does not exist.</exception>
    public static void Write(params (string Path, Action<Stream> Write)[] files)
    {
        var parts = new List<NewFile>();
        try
        {
            foreach (var (path, write) in files)
            {
                var part = new NewFile(path);
                parts.Add(part);
                part.Write(write);
            }

            // The last one can fail no other.
            foreach (var part in parts)
            {
                part.Put(keepsFormer: part != parts[^1]);
            }

            parts.ForEach(part => part.Keep());
        }
        finally
        {
            parts.ForEach(part => part.Dispose());
        }
    }
}
