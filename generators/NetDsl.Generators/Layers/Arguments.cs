using Microsoft.CodeAnalysis;
using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>The arguments of an attribute, read and checked. Each wrong argument is reported once.</summary>
/// <param name="attribute">The attribute.</param>
/// <param name="index">The attribute's index among the network's elements.</param>
/// <param name="label">The attribute's name in messages: <c>Conv 'conv2'</c>.</param>
/// <param name="hyperparameters">The hyperparameters that sizes refer to.</param>
/// <param name="findings">Receives the findings.</param>
internal class Arguments(AttributeSpec attribute, int index, string label, Hyperparameters hyperparameters, Findings findings)
{
    private HashSet<string>? _rejected;

    /// <summary>The attribute.</summary>
    protected AttributeSpec Attribute => attribute;

    /// <summary>The attribute's index among the network's elements.</summary>
    protected int Index => index;

    /// <summary>Receives the findings.</summary>
    protected Findings Findings => findings;

    /// <summary>Whether the network is planned for another one that uses it.</summary>
    public bool IsUsed => hyperparameters.AreBound;

    /// <summary>The attribute's name in messages: <c>Conv 'conv2'</c>.</summary>
    public string Label => label;

    /// <summary>The attribute's name without its suffix.</summary>
    public string Kind => attribute.Kind;

    /// <summary>Whether an argument was rejected, so that the layer cannot be planned.</summary>
    public bool Failed { get; set; }

    /// <summary>A required text; empty where it is missing.</summary>
    public string Name(string name) => attribute.Text(name) ?? "";

    /// <summary>The items of a list, as they were written.</summary>
    public EquatableArray<Value> Items(string name) => attribute.List(name);

    /// <summary>An axis, counted from the front or the end; null where it is left out.</summary>
    public int? Axis(string name) => IsGiven(name) ? Int(name, otherwise: 0, least: int.MinValue) : null;

    /// <summary>Which axis holds the channels or features; null where the layers decide.</summary>
    public Layout? Layout() => LayoutOf(Member(nameof(Layout), "Inferred", "ChannelsFirst", "ChannelsLast"));

    /// <summary>The layout that a member of the library's enum is; null where the layers decide.</summary>
    public static Layout? LayoutOf(string? member) => member switch
    {
        "ChannelsFirst" => Shapes.Layout.ChannelsFirst,
        "ChannelsLast" => Shapes.Layout.FeaturesLast,
        _ => null,
    };

    /// <summary>The output shape that [Use] or [Call] declares, sizes or Dim.Any; null, with a finding, for an invalid one.</summary>
    public Shape? Out(Shape otherwise)
    {
        const string name = nameof(Out);
        var layout = Layout();
        if (!IsGiven(name))
        {
            return Failed ? null : otherwise.With(layout);
        }

        const string Expected = "a size or an array of them, 1 or more each or Dim.Any";
        var dims = List<Dim>(name, Expected, (value, item, _) => SizeOrAny(name, value, Expected, least: 1, item));
        if (dims.Count == 0 && !Failed)
        {
            BadArgument(name, Expected, "none");
        }

        return Failed ? null : Shapes.Shape.Of(dims, Shapes.Layout.Open).With(layout);
    }

    /// <summary>An argument for a numeric parameter; null for another parameter, and, with a finding, for an invalid argument.</summary>
    public Amount? Argument(string name, int item, Value value, ParameterSpec parameter) => (parameter.Kind, value) switch
    {
        (ParameterKind.Whole, IntValue whole) => Amount.Of((Dim)whole.Value),
        (ParameterKind.Real, IntValue whole) => Amount.Of((Real)whole.Value),
        (ParameterKind.Real, RealValue real) => Amount.Of((Real)real.Value),
        (ParameterKind.Whole or ParameterKind.Real, TextValue text) => Evaluate(name, text, parameter.Wanted, item, parameter.Name),
        _ => null,
    };

    /// <summary>The hyperparameter named for a parameter of the same type; null where none is.</summary>
    public HyperparameterValue? PassedOn(Value value, ParameterSpec parameter) =>
        value is TextValue name && hyperparameters.Has(name.Value, parameter.Type) ? new(name.Value) : null;

    /// <summary>The argument for a truth value or an enum: its value, or the outer hyperparameter that gives it.</summary>
    public Value Choice(Value value, ParameterSpec parameter) =>
        PassedOn(value, parameter) is { } outer ? hyperparameters.Choice(outer.Name) : value;

    /// <summary>
    /// A member of one of the library's enums, or a hyperparameter of its type that gives one, as a text; null, with a finding, for
    /// anything else.
    /// </summary>
    public Value? Chosen(string name, string type)
    {
        var expected = $"a member of {type}, or the name of a hyperparameter of that type";
        switch (attribute[name])
        {
            case EnumValue { Member: var member } value when member.Length > 0 && !char.IsDigit(member[0]) && member[0] != '-':
                return value;
            case TextValue { Value: var text }:
                if (hyperparameters.Find(text) is { } found && found.IsOfLibrary(type))
                {
                    return hyperparameters.Choice(text);
                }

                var (objection, suggestion) = hyperparameters.Find(text) is null
                    ? hyperparameters.Unknown(text, text, parameter => parameter.IsOfLibrary(type), $"{type} kind")
                    : ($"\"{text}\"", null);
                BadArgument(name, expected, objection, suggestion: suggestion);
                return null;
            default:
                return Reject<Value>(name, expected, attribute[name]?.Display ?? "none");
        }
    }

    /// <summary>The condition under which the layer exists; null, with a finding, for an invalid one.</summary>
    public Condition? Condition()
    {
        const string Expected = "a condition over hyperparameters";
        if (attribute[LayerFacts.If] is not { } given)
        {
            return new Constant(true);
        }

        if (given is not TextValue { Value: var text })
        {
            return Reject<Condition>(LayerFacts.If, Expected, given);
        }

        var reader = new ConditionText(text, hyperparameters);
        var condition = reader.Read();
        if (condition is null)
        {
            BadArgument(LayerFacts.If, Expected, reader.Objection, suggestion: reader.Suggestion);
        }
        else if (condition.IsMet is { } isMet && !IsUsed)
        {
            BadArgument(LayerFacts.If, Expected, $"\"{text}\", which is always {Text.Of(isMet)}");
        }

        return Failed ? null : condition;
    }

    /// <summary>Whether C# computes a size as a long.</summary>
    public bool IsLong(Dim size) => hyperparameters.IsLong(size);

    /// <summary>The name of an argument in messages.</summary>
    public string NameOf(string name) => attribute.Written(name);

    public bool IsGiven(string name) => attribute[name] is not null;

    /// <summary>Whether an argument is several values, in an array or one by one.</summary>
    public bool HasList(string name) => attribute[name] is ListValue;

    /// <summary>Whether an argument is several values that are written one by one.</summary>
    public bool IsListed(string name) => attribute[name] is ListValue { IsListed: true };

    /// <summary>An argument as it was written.</summary>
    public string Display(string name) => attribute[name]?.Display ?? "";

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

    /// <summary>A whole number, or an expression that evaluates to one.</summary>
    public Dim Size(string name, Dim otherwise, int least = 1, int most = int.MaxValue) =>
        attribute[name] is { } value ? Size(name, value, Range(least, most), least, most) ?? otherwise : otherwise;

    /// <summary>A number, or an expression that evaluates to one.</summary>
    public Real Real(string name, double otherwise, Func<double, bool> isGood, string expected) => attribute[name] switch
    {
        null => otherwise,
        RealValue number when isGood(number.Value) => number.Value,
        IntValue number when isGood(number.Value) => (double)number.Value,
        TextValue text => Evaluate(name, text, expected)?.AsReal switch
        {
            null => otherwise,
            { Value: { } value } real when !isGood(value) =>
                Reject<double>(name, expected, Hyperparameters.Comes(text.Value, real.ToString())),
            { } real => real,
        },
        var other => Reject<double>(name, expected, other),
    };

    /// <summary>A number that must not depend on a hyperparameter.</summary>
    public double Number(string name, double otherwise, Func<double, bool> isGood, string expected) =>
        attribute[name] is TextValue text
            ? Reject<double>(name, expected, text)
            : Real(name, otherwise, isGood, expected).Value ?? otherwise;

    /// <summary>One number or a list of them; empty where the argument is invalid.</summary>
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

    /// <summary>The name of an enum member; null where the argument is omitted or is not an enum.</summary>
    public string? Member(string name, params string[] allowed) => attribute[name] switch
    {
        EnumValue member when allowed.Contains(member.Member) => member.Member,
        EnumValue other => Reject<string>(name, Text.Or(allowed), other),
        _ => null,
    };

    /// <summary>One size for all dimensions, or one per dimension; empty where the argument is omitted.</summary>
    public EquatableArray<Dim> Sizes(string name, int least) => List(
        name, $"an int or an int[], {Range(least, int.MaxValue)} each",
        (value, item, several) => Size(name, value, $"{Range(least, int.MaxValue)}{several}", least, int.MaxValue, item));

    /// <summary>Sizes, of which some may be <see cref="Dim.Any"/>, to be inferred; empty where the argument is omitted.</summary>
    public EquatableArray<Dim> SizesOrAny(string name, int least)
    {
        var expected = $"{Range(least, int.MaxValue)} or Dim.Any";
        return List<Dim>(
            name, $"an int or an int[], {expected} each",
            (value, item, several) => SizeOrAny(name, value, $"{expected}{several}", least, item));
    }

    /// <summary>Required sizes, of which some may be inferred.</summary>
    public EquatableArray<Dim> RequiredSizesOrAny(string name, int least) => Required(name, SizesOrAny(name, least));

    /// <summary>Required sizes of a kernel or an output.</summary>
    public EquatableArray<Dim> RequiredSizes(string name, int least) => Required(name, Sizes(name, least));

    /// <summary>Required axes.</summary>
    public EquatableArray<int> RequiredAxes(string name) => Required(name, Axes(name));

    /// <summary>One axis or several, as written; empty where the argument is omitted.</summary>
    public EquatableArray<int> Axes(string name) => List<int>(
        name, "an int or an int[]",
        (value, item, several) =>
        {
            if (value is IntValue { Value: >= int.MinValue and <= int.MaxValue } axis)
            {
                return (int)axis.Value;
            }

            BadArgument(name, $"an axis{several}", attribute[name]!.Display, item);
            return null;
        });

    /// <summary>Reports what an argument should be, once for each argument.</summary>
    /// <param name="name">The argument.</param>
    /// <param name="expected">The expected value.</param>
    /// <param name="got">The actual value.</param>
    /// <param name="item">The index of the list item.</param>
    /// <param name="suggestion">The suggested text.</param>
    /// <param name="called">Its name in the message, where that is not the argument's name.</param>
    public void BadArgument(string name, string expected, string got, int item = 0, string? suggestion = null, string? called = null)
    {
        Failed = true;
        _rejected ??= new(StringComparer.Ordinal);
        if (_rejected.Add(called ?? name))
        {
            findings.AddSuggesting(
                Descriptors.BadArgument, new Position(index, name, item), suggestion,
                label, called ?? attribute.Written(name), expected, got);
        }
    }

    private EquatableArray<T> Required<T>(string name, EquatableArray<T> items)
        where T : IEquatable<T>
    {
        if (items.Count == 0 && !Failed)
        {
            BadArgument(name, "one size, or one a dimension", "none");
        }

        return items;
    }

    /// <summary>The items of an argument, one or several, each read separately; empty where one is invalid.</summary>
    private EquatableArray<T> List<T>(string name, string expected, Func<Value, int, string, T?> read)
        where T : struct, IEquatable<T>
    {
        var value = attribute[name];
        var items = value switch
        {
            null => EquatableArray<Value>.Empty,
            IntValue or TextValue => EquatableArray.Of(value),
            ListValue { Items: { Count: 1 } only } when only[0] is ListValue inner => inner.Items, // new[] { 3, 5 } for params object[]
            ListValue list => list.Items,
            _ => Reject<EquatableArray<Value>>(name, expected, value),
        };
        var results = new List<T>();
        for (var item = 0; item < items.Count; item++)
        {
            if (read(items[item], item, items.Count > 1 ? " each" : "") is not { } result)
            {
                return EquatableArray<T>.Empty;
            }

            results.Add(result);
        }

        return results.ToEquatableArray();
    }

    private Dim? SizeOrAny(string name, Value value, string expected, int least, int item) =>
        value is IntValue { IsAnySize: true } ? Dim.Any : Size(name, value, expected, least, int.MaxValue, item);

    /// <summary>One size; null, with a finding, for a value that is not a size or out of range.</summary>
    private Dim? Size(string name, Value value, string expected, int least, int most, int item = 0)
    {
        switch (value)
        {
            case IntValue number when number.Value >= least && number.Value <= most:
                return number.Value;
            case TextValue text:
                var (size, objection, suggestion) = hyperparameters.Size(text.Value, least, most);
                if (size is null)
                {
                    BadArgument(name, expected, objection, item, suggestion);
                }

                return size;
            default:
                BadArgument(name, expected, attribute[name]!.Display, item);
                return null;
        }
    }

    /// <summary>The value of an expression; null, with a finding, where it has none.</summary>
    private Amount? Evaluate(string name, TextValue text, string expected, int item = 0, string? called = null)
    {
        var (value, objection, suggestion) = hyperparameters.Evaluate(text.Value);
        if (value is null)
        {
            BadArgument(name, expected, objection, item, suggestion, called);
        }

        return value;
    }

    private static string Range(int least, int most) =>
        most == int.MaxValue ? $"{Text.Of(least)} or more" : $"from {Text.Of(least)} to {Text.Of(most)}";

    private T? Reject<T>(string name, string expected, Value got) => Reject<T>(name, expected, got.Display);

    private T? Reject<T>(string name, string expected, string got)
    {
        BadArgument(name, expected, got);
        return default;
    }
}
