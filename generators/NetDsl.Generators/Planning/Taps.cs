using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;

namespace NetDsl.Generators.Planning;

/// <summary>A value with a name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Which value it is.</param>
/// <param name="Shape">Its shape; null where an error left it unknown.</param>
internal sealed record Tapped(string Name, int Value, Shape? Shape)
{
    /// <summary>What named it.</summary>
    public string Element { get; init; } = "[Tap]";

    /// <summary>As messages call it: <c>[Tap] 'skip'</c>.</summary>
    public string Label => $"{Element} '{Name}'";
}

/// <summary>The values that [Input] and [Tap] have named so far.</summary>
internal sealed class Taps(Findings findings)
{
    private readonly Dictionary<string, Entry> _items = new(StringComparer.Ordinal);

    /// <summary>An input, which has its name from the start. Whether anything reads it, the graph tells.</summary>
    public void AddInput(Tapped input, Place place) => _items[input.Name] = new(input with { Element = "[Input]" }, place, IsUsed: true);

    public void Add(Tapped tapped, Place place)
    {
        if (_items.TryGetValue(tapped.Name, out var above))
        {
            findings.Add(Descriptors.Tap, place, $"{above.Tapped.Label} stands above already. Give each its own name.");
        }
        else
        {
            _items.Add(tapped.Name, new(tapped, place, IsUsed: false));
        }
    }

    /// <summary>The value of that name; null, with a finding, where there is none.</summary>
    public Tapped? Find(string name, string reader, Place place)
    {
        if (_items.TryGetValue(name, out var item))
        {
            _items[name] = item with { IsUsed = true };
            return item.Tapped;
        }

        // What was meant is used: its name is wrong, once.
        var near = Nearest.To(name, _items.Keys);
        if (near is not null)
        {
            _items[near] = _items[near] with { IsUsed = true };
        }

        var hint = near is null ? $"Put [Tap(\"{name}\")] where the value is." : $"Did you mean '{near}'?";
        findings.AddSuggesting(Descriptors.Tap, place, near, $"{reader} wants the value '{name}', which no [Tap] above names. {hint}");
        return null;
    }

    /// <summary>Says which names nobody used, and gives the values that have them.</summary>
    public IReadOnlyCollection<int> Close()
    {
        var unused = _items.Values.Where(item => !item.IsUsed).ToList();
        foreach (var item in unused)
        {
            findings.AddSuperfluous(Descriptors.Tap, item.Place, $"{item.Tapped.Label} is never used. Remove it.");
        }

        return unused.ConvertAll(item => item.Tapped.Value);
    }

    private sealed record Entry(Tapped Tapped, Place Place, bool IsUsed);
}
