namespace NetDsl.Tests;

/// <summary>.editorconfig's max_line_length, which no compiler checks, holds for all C# that is written by hand.</summary>
public sealed class LineLengthTests
{
    [Theory]
    [InlineData("src/NetDsl")]
    [InlineData("src/NetDsl.Managed")]
    [InlineData("generators/NetDsl.CodeFixes")]
    [InlineData("generators/NetDsl.Generators")]
    [InlineData("examples")]
    [InlineData("tests")]
    public void No_line_is_longer_than_editorconfig_says(string folder)
    {
        var limit = File.ReadLines(Path.Combine(Repository.Root, ".editorconfig"))
            .Where(line => line.StartsWith("max_line_length", StringComparison.Ordinal))
            .Select(line => int.Parse(line.Split('=')[1], System.Globalization.CultureInfo.InvariantCulture))
            .Single();
        string[] files = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !IsSnapshot(file))];

        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(file => File.ReadLines(file)
            .Select((line, index) => (line.Length, Place: $"{Path.GetRelativePath(Repository.Root, file)}({index + 1})"))
            .Where(line => line.Length > limit)
            .Select(line => line.Place)));
    }

    /// <summary>What the generator writes is as long as it is.</summary>
    private static bool IsSnapshot(string file) =>
        file.EndsWith(".verified.cs", StringComparison.Ordinal) || file.EndsWith(".received.cs", StringComparison.Ordinal);
}
