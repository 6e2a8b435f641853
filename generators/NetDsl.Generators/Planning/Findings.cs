using Microsoft.CodeAnalysis;
using NetDsl.Generators.Common;

namespace NetDsl.Generators.Planning;

/// <summary>Collects the findings of one network.</summary>
internal sealed class Findings
{
    private readonly List<Finding> _items = [];

    public IReadOnlyList<Finding> Items => _items;

    public bool HasErrors => _items.Exists(finding => finding.IsError);

    public void Add(DiagnosticDescriptor rule, Place place, params string[] texts) =>
        _items.Add(new Finding(rule, place, Related: null, EquatableArray.Of(texts), rule.DefaultSeverity));

    /// <summary>As bad as the case is, where a rule has harmless ones and worse ones.</summary>
    public void Add(DiagnosticDescriptor rule, DiagnosticSeverity severity, Place place, params string[] texts) =>
        _items.Add(new Finding(rule, place, Related: null, EquatableArray.Of(texts), severity));

    /// <summary>Something wrong, and what was probably meant.</summary>
    public void AddSuggesting(DiagnosticDescriptor rule, Place place, string? suggestion, params string[] texts) =>
        _items.Add(new Finding(rule, place, Related: null, EquatableArray.Of(texts), rule.DefaultSeverity) { Suggestion = suggestion });

    /// <summary>Something that does nothing: the milder form of a rule that is an error elsewhere.</summary>
    public void AddSuperfluous(DiagnosticDescriptor rule, Place place, params string[] texts) =>
        _items.Add(new Finding(rule, place, Related: null, EquatableArray.Of(texts), DiagnosticSeverity.Warning) { IsSuperfluous = true });

    /// <summary>The milder form of a rule that is an error elsewhere.</summary>
    public void AddWarning(DiagnosticDescriptor rule, Place place, params string[] texts) =>
        Add(rule, DiagnosticSeverity.Warning, place, texts);

    public void Add(DiagnosticDescriptor rule, Place place, Place related, params string[] texts) =>
        _items.Add(new Finding(rule, place, related, EquatableArray.Of(texts), rule.DefaultSeverity));
}
