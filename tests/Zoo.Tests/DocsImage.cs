using System.Runtime.CompilerServices;

namespace NetDsl.Tests;

/// <summary>Pictures in docs/images, which show what the code draws; NETDSL_ACCEPT=1 writes them anew.</summary>
internal static class DocsImage
{
    public static void Shows(string name, string svg)
    {
        var file = Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "docs", "images", $"{name}.svg");
        if (Environment.GetEnvironmentVariable("NETDSL_ACCEPT") == "1")
        {
            File.WriteAllText(file, svg);
        }

        Assert.Equal(File.ReadAllText(file), svg, ignoreLineEndingDifferences: true);
    }

    private static string Here([CallerFilePath] string file = "") => file;
}
