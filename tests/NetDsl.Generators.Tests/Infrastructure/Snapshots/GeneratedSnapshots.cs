using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis;

namespace NetDsl.Generators.Tests;

/// <summary>One snapshot: the part of the file name after <c>#</c>, the extension, and the text.</summary>
public readonly record struct SnapshotText(string Name, string Extension, string Text);

/// <summary>Turns a generator's output into snapshots, as Verify.SourceGenerators does.</summary>
public static class GeneratedSnapshots
{
    /// <summary>One snapshot a generated source; a generator that threw or reported fails here.</summary>
    public static IReadOnlyList<SnapshotText> Of(GeneratorDriverRunResult result)
    {
        foreach (var generator in result.Results)
        {
            if (generator.Exception is { } exception)
            {
                ExceptionDispatchInfo.Capture(exception).Throw();
            }
        }

        Assert.True(
            result.Diagnostics.IsEmpty,
            "The generator reports nothing, the analyzer does. Got: " + string.Join(Environment.NewLine, result.Diagnostics));

        return [.. result.Results
            .SelectMany(generator => generator.GeneratedSources)
            .OrderBy(source => source.HintName, StringComparer.Ordinal)
            .Select(source => new SnapshotText(
                Path.GetFileNameWithoutExtension(source.HintName),
                Path.GetExtension(source.HintName)[1..],
                $"//HintName: {source.HintName}\n{source.SourceText}"))];
    }
}
