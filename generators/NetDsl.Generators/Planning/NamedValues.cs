using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Layers;

namespace NetDsl.Generators.Planning;

/// <summary>The values that [Input] and [Tap] have named so far.</summary>
/// <param name="findings">Receives the findings.</param>
/// <param name="expand">Gives a learnt parameter once for each sample.</param>
internal sealed class NamedValues(Findings findings, Func<Tapped, Tapped> expand) : INamedValues
{
    private const string Output = "output";

    private readonly Dictionary<string, Entry> _items = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Tapped> _expanded = [];

    /// <summary>Adds an input, which counts as used here: the graph reports unread inputs.</summary>
    public void AddInput(Tapped input, Position position) =>
        _items[input.Name] = new(input with { Element = "[Input]" }, position, IsUsed: true);

    /// <summary>Adds an output of a layer after its first, which nobody needs to read.</summary>
    /// <remarks>Of a module that several layers share, the name is that of the nearest above.</remarks>
    public void AddFurther(Tapped output, Position position)
    {
        if (_items.TryGetValue(output.Name, out var above) && above.Tapped.Element == Output)
        {
            _items.Remove(output.Name);
        }

        Add(output with { Element = Output }, position, isUsed: true);
    }

    public void Add(Tapped tapped, Position position) => Add(tapped, position, isUsed: false);

    private void Add(Tapped tapped, Position position, bool isUsed)
    {
        if (_items.TryGetValue(tapped.Name, out var above))
        {
            findings.Add(Descriptors.RepeatedTap, position, above.Tapped.Label);
        }
        else
        {
            _items.Add(tapped.Name, new(tapped, position, isUsed));
        }
    }

    public Tapped? Find(string name, string reader, Position position)
    {
        if (_items.TryGetValue(name, out var item))
        {
            _items[name] = item with { IsUsed = true };
            return item.Tapped;
        }

        // The suggested value counts as used: its misspelt name is reported once.
        var near = Nearest.To(name, _items.Keys);
        if (near is not null)
        {
            _items[near] = _items[near] with { IsUsed = true };
        }

        var hint = near is null ? $"Put [Tap(\"{name}\")] where the value is." : $"Did you mean '{near}'?";
        findings.AddSuggesting(Descriptors.UnknownTap, position, near, reader, name, hint);
        return null;
    }

    public Tapped Batched(Tapped tapped)
    {
        if (!tapped.IsParameter)
        {
            return tapped;
        }

        if (!_expanded.TryGetValue(tapped.Value, out var expanded))
        {
            expanded = expand(tapped);
            _expanded.Add(tapped.Value, expanded);
        }

        return expanded;
    }

    /// <summary>Reports the unused names and returns their values.</summary>
    public IReadOnlyCollection<int> Close()
    {
        var unused = _items.Values.Where(item => !item.IsUsed).ToList();
        foreach (var item in unused)
        {
            findings.Add(Descriptors.UnusedTap, item.Position, item.Tapped.Label);
        }

        return unused.ConvertAll(item => item.Tapped.Value);
    }

    private sealed record Entry(Tapped Tapped, Position Position, bool IsUsed);
}
