using System.Text;

namespace NetDsl.Generators.Tests;

/// <summary>The snapshot files of one test: <c>Class.Method#Name.verified.ext</c>, UTF-8 with BOM, lines end in LF.</summary>
/// <param name="directory">Where the files lie.</param>
/// <param name="prefix"><c>Class.Method</c>.</param>
/// <param name="accept">Takes what was received as right, and removes what is left over.</param>
public sealed class SnapshotFiles(string directory, string prefix, bool accept = false)
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <summary><c>Class.Method</c>, or <c>Outer.Class.Method</c> for a nested class.</summary>
    public static string Prefix(Type testClass, string method) =>
        testClass.DeclaringType is { } outer ? $"{outer.Name}.{testClass.Name}.{method}" : $"{testClass.Name}.{method}";

    /// <summary>Compares the texts with the verified files; what differs is written beside them as <c>.received.</c></summary>
    public void Verify(IReadOnlyList<SnapshotText> snapshots)
    {
        foreach (var left in Files("received"))
        {
            File.Delete(left);
        }

        var stale = new SortedSet<string>(Files("verified"), StringComparer.Ordinal);
        var message = new StringBuilder();
        foreach (var snapshot in snapshots)
        {
            stale.Remove(PathOf(snapshot, "verified"));
            Compare(snapshot, message);
        }

        foreach (var file in stale)
        {
            Stale(file, message);
        }

        if (message.Length > 0)
        {
            message.Append("If the received files are right, rename them to .verified., or run the tests with NETDSL_ACCEPT=1.");
            Assert.Fail(message.ToString());
        }
    }

    private void Compare(SnapshotText snapshot, StringBuilder message)
    {
        var received = WithLineFeeds(snapshot.Text);
        var verifiedFile = PathOf(snapshot, "verified");
        var verified = File.Exists(verifiedFile) ? WithLineFeeds(File.ReadAllText(verifiedFile)) : "";
        if (received == verified || received + "\n" == verified)
        {
            return;
        }

        if (accept)
        {
            File.WriteAllText(verifiedFile, received, Encoding);
            return;
        }

        File.WriteAllText(PathOf(snapshot, "received"), received, Encoding);
        message.AppendLine(verified.Length == 0
            ? $"New: {Path.GetFileName(verifiedFile)} does not exist. Received:"
            : $"Different: {Path.GetFileName(verifiedFile)} (- verified, + received)");
        message.AppendLine(verified.Length == 0 ? received : TextDiff.Of(verified, received)).AppendLine();
    }

    private void Stale(string file, StringBuilder message)
    {
        if (accept)
        {
            File.Delete(file);
            return;
        }

        message.AppendLine($"Delete: {Path.GetFileName(file)} is verified, and nothing was generated for it.").AppendLine();
    }

    private string[] Files(string kind) =>
        [.. Directory.EnumerateFiles(directory, $"{prefix}*.{kind}.*")
            .Where(file => Path.GetFileName(file)[prefix.Length..] is var rest &&
                           (rest.StartsWith('#') || rest.StartsWith($".{kind}.", StringComparison.Ordinal)))];

    private string PathOf(SnapshotText snapshot, string kind) =>
        Path.Combine(directory, $"{prefix}#{snapshot.Name}.{kind}.{snapshot.Extension}");

    private static string WithLineFeeds(string text) => text.Replace("\r\n", "\n").Replace('\r', '\n');
}
