using Microsoft.CodeAnalysis;
using NetDsl.Generators.Common;

namespace NetDsl.Generators.Diagnostics;

/// <summary>Collects the findings of one network.</summary>
internal sealed class Findings
{
    private readonly List<Finding> _items = [];

    public IReadOnlyList<Finding> Items => _items;

    public bool HasErrors => _items.Exists(finding => finding.IsError);

    public void Add(DiagnosticDescriptor rule, Position position, params string[] texts) =>
        _items.Add(new Finding(rule, position, Related: null, EquatableArray.Of(texts), rule.DefaultSeverity));

    /// <summary>As bad as the case is, where a rule has harmless ones and worse ones.</summary>
    public void Add(DiagnosticDescriptor rule, DiagnosticSeverity severity, Position position, params string[] texts) =>
        _items.Add(new Finding(rule, position, Related: null, EquatableArray.Of(texts), severity));

    /// <summary>Something wrong, and what was probably meant.</summary>
    public void AddSuggesting(DiagnosticDescriptor rule, Position position, string? suggestion, params string[] texts) =>
        _items.Add(new Finding(rule, position, Related: null, EquatableArray.Of(texts), rule.DefaultSeverity) { Suggestion = suggestion });

    /// <summary>Something that does nothing: the milder form of a rule that is an error elsewhere.</summary>
    public void AddSuperfluous(DiagnosticDescriptor rule, Position position, params string[] texts) =>
        _items.Add(
            new Finding(rule, position, Related: null, EquatableArray.Of(texts), DiagnosticSeverity.Warning) { IsSuperfluous = true });

    /// <summary>The milder form of a rule that is an error elsewhere.</summary>
    public void AddWarning(DiagnosticDescriptor rule, Position position, params string[] texts) =>
        Add(rule, DiagnosticSeverity.Warning, position, texts);

    public void Add(DiagnosticDescriptor rule, Position position, Position related, params string[] texts) =>
        _items.Add(new Finding(rule, position, related, EquatableArray.Of(texts), rule.DefaultSeverity));
}
