using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Diagnostics;

namespace NetDsl.Generators.Planning.Rules;

/// <summary>The modules and parameters that the user's part of a class holds: those that can be registered, beside the layers.</summary>
internal static class OwnStateRule
{
    /// <summary>What is registered, with a finding for what cannot be.</summary>
    public static EquatableArray<OwnState> Check(NetworkSpec spec, EquatableArray<PlannedLayer> layers, Findings findings)
    {
        foreach (var state in spec.OwnStates.Where(state => state.Obstacle is not null))
        {
            findings.Add(Descriptors.NotRegistered, new Position(Position.Member, state.Member), state.Member, state.Obstacle!);
        }

        var registered = spec.OwnStates.Where(state => state.Obstacle is null).ToEquatableArray();
        for (var index = 0; index < registered.Count; index++)
        {
            var state = registered[index];
            var others = layers.Select(layer => (layer.Key, layer.Field))
                .Concat(registered.Take(index).Select(other => (other.Key, Field: other.Member)));
            if (Objection(state, others.ToList()) is { } objection)
            {
                findings.Add(
                    Descriptors.BadName, new Position(Position.Member, state.Member),
                    $"{(state.IsModule ? "Module" : "Parameter")} '{state.Member}'", state.Key, objection);
            }
        }

        return registered;
    }

    private static string? Objection(OwnState state, IReadOnlyList<(string Key, string Field)> others)
    {
        if (LayerNames.Objection(state.Key) is { } objection)
        {
            return objection;
        }

        if (KeyPath.IsNested(state.Key))
        {
            return "is nested, which a field of the class cannot be. Use one without dots, or a module that holds it.";
        }

        foreach (var (key, field) in others)
        {
            if (key == state.Key)
            {
                return "is another layer's already. Give each layer its own.";
            }

            if (key.StartsWith(state.Key + ".", StringComparison.Ordinal))
            {
                return LayerNames.Beside(key, "what a field of the class holds has names of its own");
            }

            if (field == state.Key && field != state.Member)
            {
                return $"is the name of the field of '{key}', which to() takes for it. Choose another.";
            }
        }

        return null;
    }
}
