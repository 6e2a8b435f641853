using Microsoft.CodeAnalysis;
using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Planning;
using NetDsl.Generators.Reading;

namespace NetDsl.Generators.Layers;

/// <summary>One layer attribute in its place: its arguments read and checked, its input, and where findings go.</summary>
/// <param name="attribute">The attribute.</param>
/// <param name="index">The attribute's place among the network's.</param>
/// <param name="label">The layer as messages name it: <c>Conv 'conv2'</c>.</param>
/// <param name="above">The layers that its input went through, in order.</param>
/// <param name="taps">The values that have names.</param>
/// <param name="findings">Takes what is wrong.</param>
internal sealed class LayerContext(
    AttributeSpec attribute, int index, string label, IReadOnlyList<Step> above, Taps taps, Findings findings)
{
    private readonly HashSet<string> _rejected = new(StringComparer.Ordinal);
    private readonly List<int> _others = [];

    /// <summary>The layer as messages name it: <c>Conv 'conv2'</c>.</summary>
    public string Label => label;

    /// <summary>Where the input comes from: <c>Flatten 'flatten1'</c>.</summary>
    public string Source => above.Count == 0 ? "the network's input" : above[above.Count - 1].Label;

    /// <summary>The attribute that made the input; null for the network's input.</summary>
    public string? SourceKind => above.Count == 0 ? null : above[above.Count - 1].Kind;

    /// <summary>An argument could not be used, so the layer cannot be planned.</summary>
    public bool Failed { get; set; }

    /// <summary>The values that it reads beside the one it goes on from.</summary>
    public IReadOnlyList<int> Others => _others;

    /// <summary>The values that an argument names, one name or several; null, with a finding, where one is unknown.</summary>
    public IReadOnlyList<Tapped>? Tapped(string argument)
    {
        var names = attribute[argument] switch
        {
            TextValue name => EquatableArray.Of<Value>(name),
            ListValue list => list.Items,
            _ => EquatableArray<Value>.Empty,
        };
        if (names.Count == 0 || names.Any(name => name is not TextValue))
        {
            BadArgument(argument, "the name of a [Tap] above", attribute[argument]?.Display ?? "none");
            return null;
        }

        var found = names.Select((name, item) => taps.Find(((TextValue)name).Value, label, new Place(index, argument, item))).ToList();
        Failed |= found.Contains(null);
        _others.AddRange(found.OfType<Tapped>().Select(tapped => tapped.Value));
        return Failed ? null : found.ConvertAll(tapped => tapped!);
    }

    public bool IsGiven(string name) => attribute[name] is not null;

    /// <summary>An argument as it was written.</summary>
    public string Written(string name) => attribute[name]?.Display ?? "";

    public bool? Flag(string name) => attribute[name] switch
    {
        null => null,
        FlagValue flag => flag.Value,
        var other => Reject<bool?>(name, "true or false", other),
    };

    public bool Flag(string name, bool otherwise) => Flag(name) ?? otherwise;

    public int Int(string name, int otherwise, int least = 1, int most = int.MaxValue) => attribute[name] switch
    {
        null => otherwise,
        IntValue number when number.Value >= least && number.Value <= most => (int)number.Value,
        var other => Reject<int>(name, Range(least, most), other),
    };

    public double Real(string name, double otherwise, Func<double, bool> isGood, string expected) => attribute[name] switch
    {
        null => otherwise,
        RealValue number when isGood(number.Value) => number.Value,
        IntValue number when isGood(number.Value) => number.Value,
        var other => Reject<double>(name, expected, other),
    };

    /// <summary>One number, or a list of them; empty where the argument cannot be used.</summary>
    public EquatableArray<double> Reals(string name, Func<double, bool> isGood, string expected)
    {
        var items = attribute[name] switch
        {
            ListValue list => list.Items,
            { } one => EquatableArray.Of(one),
            null => EquatableArray<Value>.Empty,
        };
        var numbers = items.Select(item => item is IntValue whole ? whole.Value : (item as RealValue)?.Value).ToList();
        var wrong = numbers.FindIndex(number => number is not { } value || !isGood(value));
        if (numbers.Count > 0 && wrong < 0)
        {
            return numbers.Select(number => number!.Value).ToEquatableArray();
        }

        BadArgument(name, expected, attribute[name]?.Display ?? "none", Math.Max(wrong, 0));
        return EquatableArray<double>.Empty;
    }

    /// <summary>One number a dimension from what was written; null, with a finding, where their numbers differ.</summary>
    public EquatableArray<double>? Expand(string name, EquatableArray<double> numbers, Shape input)
    {
        var rank = input.Rank - 1;
        if (numbers.Count <= 1)
        {
            return Enumerable.Repeat(numbers.Count == 1 ? numbers[0] : 1, rank).ToEquatableArray();
        }

        if (numbers.Count == rank)
        {
            return numbers;
        }

        BadArgument(name, $"one number, or one for each of {Text.Of(rank)} axes", $"{Text.Of(numbers.Count)} numbers");
        return null;
    }

    /// <summary>The member of an enum, by name; null where the argument is left out or no enum.</summary>
    public string? Member(string name, params string[] allowed) => attribute[name] switch
    {
        EnumValue member when allowed.Contains(member.Member) => member.Member,
        EnumValue other => Reject<string>(name, Text.Or(allowed), other),
        _ => null,
    };

    /// <summary>One size for all dimensions, or one a dimension; empty where the argument is left out.</summary>
    public EquatableArray<int> Sizes(string name, int least)
    {
        var value = attribute[name];
        var items = value switch
        {
            null => EquatableArray<Value>.Empty,
            IntValue => EquatableArray.Of(value),
            ListValue list => list.Items,
            _ => Reject<EquatableArray<Value>>(name, $"an int or an int[], {Range(least, int.MaxValue)} each", value),
        };
        for (var item = 0; item < items.Count; item++)
        {
            if (items[item] is not IntValue number || number.Value < least || number.Value > int.MaxValue)
            {
                BadArgument(name, $"{Range(least, int.MaxValue)}{(items.Count > 1 ? " each" : "")}", value!.Display, item);
                return EquatableArray<int>.Empty;
            }
        }

        return items.Select(item => (int)((IntValue)item).Value).ToEquatableArray();
    }

    /// <summary>Sizes that must be written, a kernel or an output.</summary>
    public EquatableArray<int> RequiredSizes(string name, int least)
    {
        var sizes = Sizes(name, least);
        if (sizes.Count == 0 && !Failed)
        {
            BadArgument(name, "one size, or one a dimension", "none");
        }

        return sizes;
    }

    /// <summary>One size a dimension from what was written; null, with a finding, where their numbers differ.</summary>
    public EquatableArray<int>? Expand(string name, EquatableArray<int> sizes, Shape input, int otherwise)
    {
        var rank = input.Rank - 1;
        if (sizes.Count <= 1)
        {
            return Enumerable.Repeat(sizes.Count == 1 ? sizes[0] : otherwise, rank).ToEquatableArray();
        }

        if (sizes.Count == rank)
        {
            return sizes;
        }

        var axes = rank switch { 1 => "L", 2 => "H, W", _ => "D, H, W" };
        BadArgument(name, $"one size, or one for each of {axes}", $"{Text.Of(sizes.Count)} sizes, ({Text.Join(sizes)})");
        return null;
    }

    /// <summary>Says what an argument should be, once for each argument.</summary>
    public void BadArgument(string name, string expected, string got, int item = 0)
    {
        Failed = true;
        if (_rejected.Add(name))
        {
            findings.Add(Descriptors.BadArgument, new Place(index, name, item), label, name, expected, got);
        }
    }

    public void Report(DiagnosticDescriptor rule, params string[] texts) => findings.Add(rule, new Place(index), texts);

    /// <summary>A finding at one of the arguments, or at the attribute where that argument is left out.</summary>
    public void ReportAt(string argument, DiagnosticDescriptor rule, params string[] texts) =>
        findings.Add(rule, new Place(index, argument), texts);

    /// <summary>A finding at an argument that is as bad as the case is.</summary>
    public void ReportAt(string? argument, DiagnosticSeverity severity, DiagnosticDescriptor rule, params string[] texts) =>
        findings.Add(rule, severity, new Place(index, argument), texts);

    /// <summary>A finding at an argument, with what should probably stand there.</summary>
    public void ReportSuggesting(string argument, string suggestion, DiagnosticDescriptor rule, params string[] texts) =>
        findings.AddSuggesting(rule, new Place(index, argument), suggestion, texts);

    /// <summary>Says that a size is only known at run time, and which layer would make it known.</summary>
    public void ReportUnknown(string what, Shape input)
    {
        if (above.LastOrDefault(step => step.Kind == "Flatten") is { Input: { IsFeatureMap: true, Channels.IsKnown: true } } flatten)
        {
            findings.Add(
                Descriptors.SizeUnknown, new Place(index), new Place(flatten.Attribute),
                label, what, input.ToString(), Source, "Put [AdaptiveAvgPool(1)] above [Flatten].");
        }
        else
        {
            Report(Descriptors.SizeUnknown, label, what, input.ToString(), Source, "Give it as a number in [Network].");
        }
    }

    private static string Range(int least, int most) =>
        most == int.MaxValue ? $"{Text.Of(least)} or more" : $"from {Text.Of(least)} to {Text.Of(most)}";

    private T? Reject<T>(string name, string expected, Value got)
    {
        BadArgument(name, expected, got.Display);
        return default;
    }
}
