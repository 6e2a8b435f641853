using Microsoft.CodeAnalysis;
using NetDsl.Generators.Common;

namespace NetDsl.Generators.Diagnostics;

/// <summary>Collects the findings of one network.</summary>
internal sealed class Findings
{
    private readonly List<Finding> _items = [];

    public IReadOnlyList<Finding> Items => _items;

    public bool HasErrors => _items.Exists(finding => finding.IsError);

    public void AddRange(IEnumerable<Finding> findings) => _items.AddRange(findings);

    public void Add(DiagnosticDescriptor rule, Position position, params string[] texts) =>
        _items.Add(new Finding(rule, position, Related: null, EquatableArray.Of(texts)));

    /// <summary>Adds a finding with a suggestion.</summary>
    public void AddSuggesting(DiagnosticDescriptor rule, Position position, string? suggestion, params string[] texts) =>
        _items.Add(new Finding(rule, position, Related: null, EquatableArray.Of(texts)) { Suggestion = suggestion });

    public void Add(DiagnosticDescriptor rule, Position position, Position related, params string[] texts) =>
        _items.Add(new Finding(rule, position, related, EquatableArray.Of(texts)));
}
