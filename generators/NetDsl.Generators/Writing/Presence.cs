using NetDsl.Generators.Common;
using NetDsl.Generators.Layers;
using NetDsl.Generators.Planning;

namespace NetDsl.Generators.Writing;

/// <summary>Writes whether an optional layer exists, and the keys that depend on it.</summary>
internal static class Presence
{
    /// <summary>An expression that tells whether a layer exists.</summary>
    /// <param name="facts">The layer.</param>
    /// <param name="condition">Its condition.</param>
    /// <param name="field">Its field.</param>
    public static string Of(LayerFacts facts, Condition condition, string field) =>
        facts.Module is not null || facts.Parameter is not null ? $"{field} is not null"
        : condition is Combination ? $"({CSharp.Of(condition)})"
        : CSharp.Of(condition);

    /// <summary>The part of a layer's key between two dots, as a text in C#.</summary>
    public static string Segment(PlannedLayer layer, int depth, NetworkPlan plan) =>
        layer.Number is { Variable.Count: > 0 } number && KeyPath.Dots(number.Before) == depth
            ? Text(number with
            {
                Before = KeyPath.Segment(number.Before, depth),
                Behind = KeyPath.Segment(number.Behind, 0),
            }, plan)
            : CSharp.Literal(KeyPath.Segment(layer.Key, depth));

    /// <summary>A layer's key, as a text in C#.</summary>
    public static string Key(PlannedLayer layer, NetworkPlan plan) =>
        layer.Number is { Variable.Count: > 0 } number ? Text(number, plan) : CSharp.Literal(layer.Key);

    /// <summary>The parts of the keys of a repetition: the text before the number, the first number, the text behind it.</summary>
    public static IReadOnlyList<string> Naming(PlannedLayer layer, NetworkPlan plan, int depth = 0)
    {
        var number = layer.Number!;
        var before = string.Join(".", number.Before.Split('.').Skip(depth));
        return [CSharp.Literal(before), Number(number, plan), CSharp.Literal(number.Behind)];
    }

    /// <summary>A key's running number, as an expression of type int.</summary>
    public static string Number(RunningNumber number, NetworkPlan plan)
    {
        var layers = number.Variable.Select(field => plan.Layers.First(layer => layer.Field == field)).ToList();
        var repeated = layers.Where(layer => layer.Facts.Repetition is not null).ToList();
        var optional = layers.Except(repeated)
            .Select(layer => Of(layer.Facts, layer.Facts.Condition!, Forward.FieldOf(layer, plan)))
            .ToList();
        var usual = string.Join(" + ", repeated
            .Select(layer => $"{Forward.FieldOf(layer, plan)}.Modules.Count")
            .Prepend(Common.Text.Of(number.Usual - repeated.Count)));
        return optional.Count == 0 ? usual : new Invocation($"{CSharp.Services}.Sequence.Number", [usual, .. optional]).ToString();
    }

    private static string Text(RunningNumber number, NetworkPlan plan)
    {
        var value = Number(number, plan);
        var text = value.Contains(" + ") ? $"({value})" : value;
        var start = number.Before.Length == 0 ? $"{text}.ToString()" : $"{CSharp.Literal(number.Before)} + {text}";
        return number.Behind.Length == 0 ? start : $"{start} + {CSharp.Literal(number.Behind)}";
    }
}
