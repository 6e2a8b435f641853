using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;

namespace NetDsl.Generators.Planning;

/// <summary>A value with a name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Which value it is.</param>
/// <param name="Shape">Its shape; null where an error left it unknown.</param>
internal sealed record Tapped(string Name, int Value, Shape? Shape);

/// <summary>The values that [Tap] has named so far.</summary>
internal sealed class Taps(Findings findings)
{
    private readonly Dictionary<string, (Tapped Tapped, Place Place, bool IsUsed)> _items = new(StringComparer.Ordinal);

    public void Add(Tapped tapped, Place place)
    {
        if (_items.ContainsKey(tapped.Name))
        {
            findings.Add(Descriptors.Tap, place, $"[Tap] '{tapped.Name}' stands above already. Give each its own name.");
        }
        else
        {
            _items.Add(tapped.Name, (tapped, place, IsUsed: false));
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

        var near = Nearest.To(name, _items.Keys);
        var hint = near is null ? $"Put [Tap(\"{name}\")] where the value is." : $"Did you mean '{near}'?";
        findings.AddSuggesting(Descriptors.Tap, place, near, $"{reader} wants the value '{name}', which no [Tap] above names. {hint}");
        return null;
    }

    /// <summary>Says which names nobody used.</summary>
    public void Close()
    {
        foreach (var (tapped, place, isUsed) in _items.Values)
        {
            if (!isUsed)
            {
                findings.AddSuperfluous(Descriptors.Tap, place, $"[Tap] '{tapped.Name}' is never used. Remove it.");
            }
        }
    }
}
