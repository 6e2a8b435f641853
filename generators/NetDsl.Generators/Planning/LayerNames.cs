using Microsoft.CodeAnalysis.CSharp;
using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Layers;

namespace NetDsl.Generators.Planning;

/// <summary>A layer's state_dict key and its field in the class.</summary>
/// <param name="Key">The key where all optional layers exist.</param>
/// <param name="Field">The field.</param>
/// <param name="Number">The running number in it; null where there is none.</param>
internal sealed record LayerName(string Key, string Field, RunningNumber? Number);

/// <summary>Names the layers of one network: PyTorch's running names, nn.Sequential's numbers, or the user's names.</summary>
internal sealed class LayerNames
{
    private readonly NetworkSpec _spec;
    private readonly Findings _findings;
    private readonly bool _isSequential;
    private int _position;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KeyedLayer> _keys;
    private readonly Dictionary<string, List<KeyedLayer>> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Before, string Behind), EquatableArray<string>> _variable = [];
    private readonly HashSet<string> _fields;
    private readonly HashSet<int> _told = [];

    public LayerNames(NetworkSpec spec, Findings findings)
    {
        _spec = spec;
        _findings = findings;
        _keys = new(spec.Elements.Count, StringComparer.Ordinal);
        _fields = new(spec.TakenNames.Concat(spec.Parameters.Select(parameter => parameter.Name)), StringComparer.Ordinal);
        _isSequential = spec.Network?["Naming"] is EnumValue { Member: "Sequential" };
    }

    /// <summary>The name of the next layer. An invalid name is reported, and used nevertheless.</summary>
    public LayerName Next(int index, Layer layer, GivenName? given)
    {
        var name = given ?? Default(layer);
        var key = name.Key;
        _variable.TryGetValue((name.Before, name.Behind), out var before);
        var number = name.Number is { } start ? new RunningNumber(name.Before, start, name.Behind, before) : null;
        var named = new KeyedLayer(key, layer, number is { Variable.Count: > 0 } ? number.Before.Length : null);
        var groups = Groups(key);
        if ((Objection(key) ?? Collision(named, groups)) is { } objection && _told.Add(index))
        {
            var element = _spec.Elements[index].Attribute.Kind;
            var label = given is null ? layer.Kind : layer is Use ? $"[Use<{layer.Kind}>]" : $"[{element}]";
            _findings.Add(Descriptors.BadName, new Position(index, given is null ? null : "Name"), label, key, objection);
        }

        _keys[key] = named;
        foreach (var group in groups)
        {
            if (!_groups.TryGetValue(group, out var layers))
            {
                _groups[group] = layers = [];
            }

            layers.Add(named);
        }

        return new(key, Field(index, key, layer.Prefix), number);
    }

    /// <summary>The name of the next layer, which hyperparameters repeat: a number in it counts the repetitions.</summary>
    public LayerName NextRepeated(int index, Layer layer, GivenName? given) =>
        Next(index, layer, given ?? new($"{Default(layer).Key}.", 0, ""));

    /// <summary>Notes that hyperparameters decide how many numbers a layer takes, and so which ones those numbered after it have.</summary>
    public void AddVariable(LayerName name)
    {
        if (name.Number is { } number)
        {
            _variable[(number.Before, number.Behind)] = number.Variable.Append(name.Field).ToEquatableArray();
        }
    }

    private GivenName Default(Layer layer)
    {
        if (_isSequential && layer.IsModule)
        {
            return new("", _position++, "");
        }

        _numbers.TryGetValue(layer.Prefix, out var last);
        _numbers[layer.Prefix] = last + 1;
        return new(layer.IsAlone && last == 0 ? layer.Prefix : layer.Prefix + Text.Of(last + 1), null, "");
    }

    /// <summary>Why a text cannot be a key at all; null where it can.</summary>
    public static string? Objection(string key) =>
        $".{key}.".Contains("..") ? "has an empty part. Dots nest: write a text before and behind each."
        : !IsText(key) ? "has half of a surrogate pair, which no file can hold. Leave it out."
        : null;

    private string? Collision(KeyedLayer layer, IReadOnlyList<string> groups)
    {
        if (_keys.ContainsKey(layer.Key))
        {
            return "is another layer's already. Give each layer its own, or say Shared = true for the same one again.";
        }

        return _groups.ContainsKey(layer.Key) || groups.Count > 0 ? Beside(layer, groups) : null;
    }

    /// <summary>Why a key cannot be beside those that continue it, and those that it continues; null where it can.</summary>
    private string? Beside(KeyedLayer layer, IReadOnlyList<string> groups)
    {
        _groups.TryGetValue(layer.Key, out var inner);
        var below = (inner ?? []).Select(other => Beside(other.Key, layer.WhyNotAbove(other)));
        var above = groups.Where(_keys.ContainsKey).Select(group => Beside(group, _keys[group].WhyNotAbove(layer)));
        return below.Concat(above).FirstOrDefault(objection => objection is not null);
    }

    /// <summary>That a key cannot be beside another one, for a reason; null without one.</summary>
    public static string? Beside(string other, string? reason) => reason is null ? null : $"cannot be beside '{other}': {reason}.";

    /// <summary>
    /// The key as an identifier, <c>features_0</c>; a key that starts with a digit is prefixed with the kind of layer: <c>conv0</c>. Where
    /// a member of the class has that name, '_' follows it.
    /// </summary>
    private string Field(int index, string key, string prefix)
    {
        var joined = Identifier.PartOf(key);
        var field = SyntaxFacts.IsValidIdentifier(joined) ? joined
            : SyntaxFacts.IsValidIdentifier(prefix + joined) ? prefix + joined
            : prefix + Text.Of(index);
        while (!_fields.Add(field))
        {
            field += "_";
        }

        return field;
    }

    /// <summary>Whether it has a form in UTF-8, which half of a surrogate pair has not.</summary>
    private static bool IsText(string key)
    {
        for (var index = 0; index < key.Length; index++)
        {
            if (char.IsSurrogatePair(key, index))
            {
                index++;
            }
            else if (char.IsSurrogate(key[index]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The groups that a nested key is in: <c>a.b</c> and <c>a</c> for <c>a.b.c</c>.</summary>
    private static IReadOnlyList<string> Groups(string key)
    {
        if (!KeyPath.IsNested(key))
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
