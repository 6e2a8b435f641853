using System.IO.Compression;

namespace NetDsl.Examples;

/// <summary>Files of a folder, raw or as .gz.</summary>
internal static class DataFile
{
    /// <summary>The first of these names that the folder has, or has with .gz at its end.</summary>
    public static string Find(string folder, params string[] names)
    {
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"There is no folder '{folder}'.");
        }

        return names.Concat(names.Select(name => name + ".gz")).Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException($"'{folder}' has no file '{names[0]}' or '{names[0]}.gz'.");
    }

    /// <summary>The file's bytes, unzipped.</summary>
    public static byte[] Content(string file)
    {
        if (!file.EndsWith(".gz", StringComparison.Ordinal))
        {
            return File.ReadAllBytes(file);
        }

        try
        {
            using var zipped = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
            var content = new MemoryStream();
            zipped.CopyTo(content);
            return content.ToArray();
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"'{file}' is not a whole .gz file.", e);
        }
    }

    /// <summary>Checks the classes.</summary>
    public static void CheckLabels(string file, IEnumerable<byte> labels)
    {
        var wrong = labels.FirstOrDefault(label => label > 9);
        if (wrong != 0)
        {
            throw new InvalidDataException($"'{file}' has a label {wrong}, expected 0 to 9.");
        }
    }
}
