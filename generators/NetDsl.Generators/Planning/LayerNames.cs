using Microsoft.CodeAnalysis.CSharp;
using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Layers;

namespace NetDsl.Generators.Planning;

/// <summary>A layer's state_dict key and its field in the class.</summary>
internal sealed record LayerName(string Key, string Field);

/// <summary>Names the layers of one network: PyTorch's running names, nn.Sequential's numbers, or the user's names.</summary>
internal sealed class LayerNames
{
    private readonly NetworkSpec _spec;
    private readonly Findings _findings;
    private readonly bool _isSequential;
    private int _position;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _groups = new(StringComparer.Ordinal);
    private readonly HashSet<string> _fields;
    private readonly HashSet<int> _told = [];

    public LayerNames(NetworkSpec spec, Findings findings)
    {
        _spec = spec;
        _findings = findings;
        _fields = new(spec.TakenNames.Concat(spec.Parameters.Select(parameter => parameter.Name)), StringComparer.Ordinal);
        _isSequential = spec.Network?["Naming"] is EnumValue { Member: "Sequential" };
    }

    /// <summary>The name of the next layer. An invalid name is reported, and used nevertheless.</summary>
    public LayerName Next(int index, Layer layer, string? given)
    {
        var key = given ?? Default(layer);
        if (Objection(key) is { } objection && _told.Add(index))
        {
            var element = _spec.Elements[index].Attribute.Kind;
            var label = given is null ? layer.Kind : layer is Use ? $"[Use<{layer.Kind}>]" : $"[{element}]";
            _findings.Add(Descriptors.BadName, new Position(index, given is null ? null : "Name"), label, key, objection);
        }

        _keys.Add(key);
        foreach (var group in Groups(key))
        {
            _groups[group] = _groups.TryGetValue(group, out var first) ? first : key;
        }

        return new(key, Field(index, key, layer.Prefix));
    }

    private string Default(Layer layer)
    {
        if (_isSequential && layer.IsModule)
        {
            return Text.Of(_position++);
        }

        _numbers.TryGetValue(layer.Prefix, out var last);
        _numbers[layer.Prefix] = last + 1;
        return layer.IsAlone && last == 0 ? layer.Prefix : layer.Prefix + Text.Of(last + 1);
    }

    private string? Objection(string key)
    {
        var segments = key.Split('.');
        if (!Array.TrueForAll(segments, IsNameOrNumber))
        {
            return "is not an identifier. Use letters, digits and '_', and dots to nest.";
        }

        if (_keys.Contains(key))
        {
            return "is another layer's already. Give each layer its own, or say Shared = true for the same one again.";
        }

        if ((_groups.TryGetValue(key, out var inner) ? inner : Groups(key).FirstOrDefault(_keys.Contains)) is { } container)
        {
            return $"cannot be beside '{container}': a layer holds no other layers.";
        }

        // The field of a layer with a numeric key has another name than its key.
        return _spec.TakenNames.Contains(segments[0]) && !char.IsDigit(segments[0][0])
            ? $"is a member of '{_spec.Class.Self.Name}' or its base class already. Choose another."
            : null;
    }

    /// <summary>
    /// The key itself, or its segments joined where it is nested; a numeric key is prefixed with the kind of layer: <c>conv0</c>.
    /// </summary>
    private string Field(int index, string key, string prefix)
    {
        var joined = key.Replace('.', '_');
        var field = SyntaxFacts.IsValidIdentifier(joined) ? joined
            : SyntaxFacts.IsValidIdentifier(prefix + joined) ? prefix + joined
            : prefix + Text.Of(index);
        while (!_fields.Add(field))
        {
            field += "_";
        }

        return field;
    }

    private static bool IsNameOrNumber(string segment) =>
        SyntaxFacts.IsValidIdentifier(segment) || (segment.Length > 0 && segment.All(character => character is >= '0' and <= '9'));

    /// <summary>The groups that a nested key is in: <c>a.b</c> and <c>a</c> for <c>a.b.c</c>.</summary>
    private static IReadOnlyList<string> Groups(string key)
    {
        if (!key.Contains('.'))
        {
            return [];
        }

        var groups = new List<string>();
        for (var dot = key.LastIndexOf('.'); dot > 0; dot = key.LastIndexOf('.', dot - 1))
        {
            groups.Add(key.Substring(0, dot));
        }

        return groups;
    }
}
