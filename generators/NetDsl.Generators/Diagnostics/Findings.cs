using Microsoft.CodeAnalysis;
using NetDsl.Generators.Common;

namespace NetDsl.Generators.Diagnostics;

/// <summary>Collects the findings of one network.</summary>
internal sealed class Findings
{
    private readonly List<Finding> _items = [];

    public IReadOnlyList<Finding> Items => _items;

    /// <summary>
    /// The findings that are told, since one mistake is one message: a warning waits for an error at its attribute, and for an earlier
    /// warning about the whole attribute, or any one if it is about an argument. It may be gone with that.
    /// </summary>
    public IReadOnlyList<Finding> Told => _items.GroupBy(finding => finding.Position.Attribute).SelectMany(Ready).ToList();

    public bool HasErrors => _items.Exists(finding => finding.IsError);

    public void AddRange(IEnumerable<Finding> findings) => _items.AddRange(findings);

    public void Add(DiagnosticDescriptor rule, Position position, params string[] texts) =>
        _items.Add(new Finding(rule, position, Related: null, EquatableArray.Of(texts)));

    /// <summary>Adds a finding with a suggestion.</summary>
    public void AddSuggesting(DiagnosticDescriptor rule, Position position, string? suggestion, params string[] texts) =>
        _items.Add(new Finding(rule, position, Related: null, EquatableArray.Of(texts)) { Suggestion = suggestion });

    public void Add(DiagnosticDescriptor rule, Position position, Position related, params string[] texts) =>
        _items.Add(new Finding(rule, position, related, EquatableArray.Of(texts)));

    private static IEnumerable<Finding> Ready(IGrouping<int, Finding> attribute)
    {
        var goesFirst = attribute.FirstOrDefault(finding => finding.IsError)
            ?? attribute.FirstOrDefault(finding => IsOwnWarning(finding) && finding.Position.Argument is null);
        return attribute.Key == Position.Member || goesFirst is null ? attribute
            : attribute.Where(finding => finding == goesFirst || !IsOwnWarning(finding));

        // The layers of a block are at one attribute.
        static bool IsOwnWarning(Finding finding) =>
            finding.Rule.DefaultSeverity == DiagnosticSeverity.Warning && !finding.Position.IsInBlock;
    }
}
