using System.IO.Compression;

namespace NetDsl.Examples;

/// <summary>
/// A program's trainings in a file, each with its weights, its optimizer's state and the steps so far: a zip archive with an entry for
/// each, written to a temporary file first, so that there is always a whole one.
/// </summary>
public sealed class Checkpoint
{
    private readonly Dictionary<string, byte[]> _trainings = new(StringComparer.Ordinal);

    /// <summary>Reads a file.</summary>
    /// <exception cref="IOException">The file is missing or unreadable.</exception>
    /// <exception cref="InvalidDataException">The file is no checkpoint.</exception>
    public static Checkpoint Read(string file)
    {
        if (!File.Exists(file))
        {
            throw new FileNotFoundException($"There is no checkpoint '{file}'.");
        }

        try
        {
            var checkpoint = new Checkpoint();
            using var archive = ZipFile.OpenRead(file);
            foreach (var entry in archive.Entries)
            {
                using var content = entry.Open();
                using var bytes = new MemoryStream();
                content.CopyTo(bytes);
                checkpoint._trainings[entry.FullName] = bytes.ToArray();
            }

            return checkpoint;
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"'{file}' is no checkpoint, expected a file that --save wrote.", e);
        }
    }

    /// <summary>Takes a training as it is now.</summary>
    public void Keep(string name, Training training)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(training.Identity);
        training.Save(writer);
        writer.Flush();
        _trainings[name] = bytes.ToArray();
    }

    /// <summary>Gives a training what was kept of it, where something was.</summary>
    /// <exception cref="InvalidDataException">It was another network, on other data, or trained in another way.</exception>
    public void Restore(string name, Training training)
    {
        if (!_trainings.TryGetValue(name, out var bytes))
        {
            return;
        }

        using var reader = new BinaryReader(new MemoryStream(bytes));
        var identity = reader.ReadString();
        if (identity != training.Identity)
        {
            throw new InvalidDataException($"The checkpoint is of {identity}; this is {training.Identity}.");
        }

        training.Load(reader);
    }

    /// <summary>Writes the file.</summary>
    public void Write(string file)
    {
        var temporary = file + ".part";
        using (var archive = new ZipArchive(File.Create(temporary), ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in _trainings)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(bytes);
            }
        }

        File.Move(temporary, file, overwrite: true);
    }
}
