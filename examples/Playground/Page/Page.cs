using System.Reflection;
using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using System.Text.Json;
using Microsoft.CodeAnalysis;

namespace NetDsl.Playground;

/// <summary>What the page's worker calls. Each answer is JSON: that of <see cref="Answers"/>.</summary>
[SupportedOSPlatform("browser")]
internal static partial class Page
{
    private static Workbench? _workbench;
    private static Reading? _reading;
    private static Training? _training;

    private static void Main() => _workbench = new(References());

    /// <summary>Reads a text; the fixes, diagrams and networks of later calls are of the text that was read last.</summary>
    [JSExport]
    internal static async Task<string> Read(string text)
    {
        _reading = await _workbench!.Read(text);
        return JsonSerializer.Serialize(
            new ReadAnswer(
                [.. _reading.Remarks.Select(remark => new RemarkAnswer(
                    remark.Id, Severity(remark.Severity), remark.Message, remark.Start, remark.End, remark.HelpLink,
                    [.. remark.Fixes.Select(fix => fix.Title)]))],
                _reading.Networks),
            Answers.Default.ReadAnswer);
    }

    /// <summary>What a fix of a remark replaces.</summary>
    [JSExport]
    internal static async Task<string> Fix(int remark, int fix) => JsonSerializer.Serialize(
        await _reading!.Remarks[remark].Fixes[fix].Replacements(), Answers.Default.IReadOnlyListReplacement);

    /// <summary>The diagram of a network as SVG.</summary>
    [JSExport]
    internal static string Diagram(string name) => Try(() =>
    {
        using var network = _reading!.Create(name);
        return network.DiagramSvg();
    });

    /// <summary>Begins to train a network, and ends the training before it.</summary>
    /// <returns>What it learns.</returns>
    [JSExport]
    internal static string Train(string name) => Try(() =>
    {
        _training?.Dispose();
        _training = null;
        _training = Training.Of(_reading!.Create(name));
        return _training.Lesson.Name;
    });

    /// <summary>Trains on one batch, and tells its loss.</summary>
    [JSExport]
    internal static double Step() => _training!.Step();

    /// <summary>How many samples out of all, 0 to 1, it tells right.</summary>
    [JSExport]
    internal static double Accuracy() => _training!.Accuracy();

    private static string Try(Func<string> make)
    {
        try
        {
            return JsonSerializer.Serialize(new MadeAnswer(make(), null), Answers.Default.MadeAnswer);
        }
        catch (Exception exception) when (exception is CannotRunException or NotSupportedException)
        {
            return JsonSerializer.Serialize(new MadeAnswer(null, exception.Message), Answers.Default.MadeAnswer);
        }
    }

    private static string Severity(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };

    /// <summary>The references that the build has put into this assembly.</summary>
    private static MetadataReference[] References()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("references/", StringComparison.Ordinal))
            .Select(name => MetadataReference.CreateFromStream(assembly.GetManifestResourceStream(name)!))];
    }
}
