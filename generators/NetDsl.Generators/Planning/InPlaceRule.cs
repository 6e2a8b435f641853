using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Layers;

namespace NetDsl.Generators.Planning;

/// <summary>
/// A layer may overwrite its input where nothing else reads it: neither another layer, nor the network's caller, nor the backward of the
/// layer above. So may a sum of two values, one of them.
/// </summary>
internal static class InPlaceRule
{
    public static bool Decide(Graph graph, int index, Findings findings)
    {
        var step = graph.Steps[index];
        if (step.Facts.InPlace is not { } slot)
        {
            return false;
        }

        // A module that several layers share is in place for all, or for none.
        var objection = Objection(graph, graph.UsesOf(index));
        if (slot.Given == true && objection is not null)
        {
            findings.Add(
                Descriptors.BadArgument, new Position(step.Attribute, "Inplace"), step.Label, "Inplace", $"false here: {objection}",
                "true");
        }

        return objection is null && (slot.Given ?? slot.WhereSafe);
    }

    /// <summary>Which of the two values of a sum it is written into; null for none.</summary>
    public static int? Target(Graph graph, int index)
    {
        var step = graph.Steps[index];
        return step is { Facts.Operation: Sum, Inputs.Count: 2 } && step.Inputs[0] != step.Inputs[1] &&
            Free(graph, step.Inputs) is >= 0 and var target
                ? target
                : null;
    }

    /// <summary>The first of some values that may be overwritten; -1 for none.</summary>
    private static int Free(Graph graph, EquatableArray<int> values) =>
        Array.FindIndex(values.ToArray(), value => Objection(graph, value) is null);

    /// <summary>Why the input of one of some uses must not be overwritten; null where all may be.</summary>
    private static string? Objection(Graph graph, IEnumerable<int> uses) => uses
        .Select(use => Objection(graph, graph.Steps[use].Inputs[0]))
        .FirstOrDefault(objection => objection is not null);

    /// <summary>Why the input must not be overwritten; null where it may be.</summary>
    private static string? Objection(Graph graph, int value) => graph.Producer(value) switch
    {
        null => "the network's input is the caller's",
        _ when graph.SoleReader(value) is null => "another layer reads its input too",
        { Facts.OutputIsOverwritable: false } producer => $"{producer.Label} still needs its output",
        { Facts.Condition: not null } optional => Objection(graph, optional.Inputs[0]),
        _ => null,
    };
}
