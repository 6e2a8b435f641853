using System.CommandLine;

namespace NetDsl.Examples;

/// <summary>Sees whether a file can be written before there is anything to write.</summary>
public static class OutputFile
{
    /// <summary>An option that takes such a file.</summary>
    public static Option<string> Option(string name, string description, string standard) => Values.Text(
        name, description, standard, text => Objection(text) is { } objection ? $"a file that can be written ({objection})" : null);

    /// <summary>Why a file cannot be written, or null where it can. It is as it was afterwards.</summary>
    public static string? Objection(string file)
    {
        if (string.IsNullOrWhiteSpace(file))
        {
            return "it has no name";
        }
        if (Directory.Exists(file))
        {
            return "there is a folder of that name";
        }
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))))
        {
            return "there is no folder for it";
        }

        try
        {
            var isNew = !File.Exists(file);
            File.Open(file, FileMode.OpenOrCreate, FileAccess.Write).Dispose();
            if (isNew)
            {
                File.Delete(file);
            }

            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message.TrimEnd('.');
        }
    }
}
