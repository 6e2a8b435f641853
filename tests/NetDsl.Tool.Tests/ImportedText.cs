namespace NetDsl.Tool.Tests;

/// <summary>The imported classes, as files in the folder Imported.</summary>
internal static class ImportedText
{
    /// <summary>Compares with a file; NETDSL_ACCEPT=1 writes it.</summary>
    public static void Check(string name, string text, string here)
    {
        var file = Path.Combine(Path.GetDirectoryName(here)!, "Imported", name + ".cs");
        if (Environment.GetEnvironmentVariable("NETDSL_ACCEPT") == "1")
        {
            File.WriteAllText(file, text);
        }

        Assert.Equal(File.ReadAllText(file), text);
    }
}
