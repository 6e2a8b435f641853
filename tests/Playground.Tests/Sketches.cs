using System.Text.Json;
using NetDsl.Generators.Tests;

namespace NetDsl.Playground.Tests;

/// <summary>The texts that the playground's page offers.</summary>
internal static class Sketches
{
    /// <summary>Each with its title, read as the page's build reads them.</summary>
    public static IEnumerable<(string Title, string Text)> All()
    {
        var folder = Path.Combine(Repository.Root, "examples", "Playground", "Page");
        using var list = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "sketches.json")));
        foreach (var sketch in list.RootElement.EnumerateArray())
        {
            var file = sketch.GetProperty("file").GetString()!;
            yield return (sketch.GetProperty("title").GetString()!, File.ReadAllText(Path.Combine(folder, file)));
        }
    }
}
