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
    public static string Segment(PlannedLayer layer, int depth, NetworkPlan plan)
    {
        var segment = layer.Key.Split('.')[depth];
        return layer.Number is { } number && number.Before.Count(letter => letter == '.') == depth
            ? Text(number with
            {
                Before = number.Before.Substring(number.Before.LastIndexOf('.') + 1),
                Behind = number.Behind.Split('.')[0],
            }, plan)
            : Literal(segment);
    }

    /// <summary>A layer's key, as a text in C#.</summary>
    public static string Key(PlannedLayer layer, NetworkPlan plan) =>
        layer.Number is { } number ? Text(number, plan) : Literal(layer.Key);

    private static string Text(RunningNumber number, NetworkPlan plan)
    {
        var present = number.Optional.Select(field =>
        {
            var layer = plan.Layers.First(other => other.Field == field);
            return Of(layer.Facts, layer.Facts.Condition!, Forward.FieldOf(layer, plan));
        });
        var sequence = new Invocation($"{CSharp.Services}.Sequence.Number", [Common.Text.Of(number.Most), .. present]);
        return string.Join(" + ", new[] { Literal(number.Before), sequence.ToString(), Literal(number.Behind) }.Where(part => part != "\"\""));
    }

    private static string Literal(string text) => $"\"{text}\"";
}
