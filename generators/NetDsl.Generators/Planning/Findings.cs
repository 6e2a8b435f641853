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

    /// <summary>The milder form of a rule that is an error elsewhere.</summary>
    public void AddWarning(DiagnosticDescriptor rule, Place place, params string[] texts) =>
        _items.Add(new Finding(rule, place, Related: null, EquatableArray.Of(texts), DiagnosticSeverity.Warning));

    public void Add(DiagnosticDescriptor rule, Place place, Place related, params string[] texts) =>
        _items.Add(new Finding(rule, place, related, EquatableArray.Of(texts), rule.DefaultSeverity));
}
