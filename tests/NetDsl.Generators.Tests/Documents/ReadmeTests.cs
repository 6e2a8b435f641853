using System.Text.RegularExpressions;

namespace NetDsl.Generators.Tests;

/// <summary>
/// The findings that the README shows are what the editor shows: squiggle, severity, message, and the text after the fix.
/// </summary>
public sealed partial class ReadmeTests
{
    private static readonly Recording[] Recordings =
    [
        .. RecordingPattern().Matches(File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n"))
            .Select(match => new Recording(
                match.Groups["id"].Value, match.Groups["severity"].Value, match.Groups["message"].Value, match.Groups["fix"].Value,
                Code.Usings + Marked(match.Groups["before"].Value), Code.Usings + match.Groups["after"].Value)),
    ];

    public static TheoryData<string> Ids => [.. Recordings.Select(recording => recording.Id)];

    [Fact]
    public void Three_findings_are_shown() => Assert.Equal(["NDSL207", "NDSL204", "NDSL102"], Recordings.Select(recording => recording.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_finding_is_as_shown(string id)
    {
        var recording = Of(id);
        await Diagnose.Finds(id, recording.Before, recording.Message);

        await new NetworkTest
        {
            TestCode = recording.Before,
            DefaultId = id,
            DiagnosticVerifier = (finding, _, _) => Assert.Equal(recording.Severity, finding.Severity.ToString().ToLowerInvariant()),
        }.RunAsync();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Its_fix_leaves_what_is_shown(string id)
    {
        var recording = Of(id);
        var fix = Assert.Single(FixAllTests.Fixes.Values, fix => fix.Title == recording.Fix && fix.FixableDiagnosticIds.Contains(id));

        await new Fix(fix, fix.EquivalenceKey).Mends(recording.Before, recording.After);
    }

    private static Recording Of(string id) => Recordings.Single(recording => recording.Id == id);

    /// <summary>Takes the line of tildes out and marks what stands above them.</summary>
    private static string Marked(string text)
    {
        var lines = text.Split('\n').ToList();
        var squiggle = lines.FindIndex(line => line.Trim() is { Length: > 0 } marks && marks.All(mark => mark == '~'));
        var (start, end) = (lines[squiggle].IndexOf('~', StringComparison.Ordinal), lines[squiggle].Length);
        lines[squiggle - 1] = lines[squiggle - 1].Insert(end, "|]").Insert(start, "[|");
        lines.RemoveAt(squiggle);
        return string.Join('\n', lines);
    }

    [GeneratedRegex(
        @"<!-- finding -->\n```text\n(?<before>.*?)\n(?<severity>\w+) (?<id>NDSL\d+): (?<message>[^\n]*)\n" +
        @"fix: (?<fix>[^\n]*)\n\n(?<after>.*?)```",
        RegexOptions.Singleline)]
    private static partial Regex RecordingPattern();

    private sealed record Recording(string Id, string Severity, string Message, string Fix, string Before, string After);
}
