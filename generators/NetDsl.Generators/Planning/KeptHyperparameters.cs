using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Diagnostics;

namespace NetDsl.Generators.Planning;

/// <summary>The hyperparameters that <c>forward</c> reads and that therefore become fields.</summary>
internal static class KeptHyperparameters
{
    /// <summary>
    /// Those hyperparameters, with a finding for a name that means something else in <c>forward</c>. Where the class has a field of that
    /// name, <c>forward</c> reads the field.
    /// </summary>
    public static EquatableArray<ParameterSpec> Of(
        NetworkSpec spec, IReadOnlyList<PlannedInput> inputs, EquatableArray<PlannedLayer> layers, Findings findings)
    {
        var read = inputs.SelectMany(input => input.Shape.Dims)
            .Where(dim => dim.IsKnown)
            .SelectMany(dim => dim.Hyperparameters)
            .Concat(layers.SelectMany(layer => layer.Facts.Operation.Hyperparameters))
            .Concat(layers.Where(layer => layer.Facts.Module is null).SelectMany(Conditions))
            .ToList();
        var kept = spec.Parameters
            .Where(parameter => read.Contains(parameter.Name) && !spec.TakenNames.Contains(parameter.Name))
            .ToEquatableArray();
        foreach (var name in kept.Select(parameter => parameter.Name))
        {
            var objection = spec.ShadowedNames.Contains(name)
                ? $"is a member of the base class of '{spec.Class.Self.Name}' already. Choose another."
                : ForwardNames.IsLocal(name) || inputs.Any(input => input.Name == name)
                ? "is the name of a local variable or parameter of forward. Choose another."
                : null;
            if (objection is not null)
            {
                findings.Add(Descriptors.BadName, new Position(Position.Network), "The hyperparameters", name, objection);
            }
        }

        return kept;
    }

    /// <summary>The hyperparameters that decide whether a layer exists.</summary>
    private static IEnumerable<string> Conditions(PlannedLayer layer) => layer.Facts.Condition?.Hyperparameters ?? [];

    /// <summary>The hyperparameters in the shapes and settings of the layers, which the description of the graph reads.</summary>
    public static EquatableArray<ParameterSpec> OfGraph(
        NetworkSpec spec, IReadOnlyList<PlannedInput> inputs, EquatableArray<PlannedLayer> layers)
    {
        if (spec.Parameters.Count == 0)
        {
            return EquatableArray<ParameterSpec>.Empty;
        }

        var read = inputs.Select(input => input.Shape)
            .Concat(layers.Select(layer => layer.Facts.Output))
            .SelectMany(shape => shape.Dims)
            .Where(dim => dim.IsKnown)
            .SelectMany(dim => dim.Hyperparameters)
            .Concat(layers.SelectMany(layer => layer.Facts.Operation.Arguments).SelectMany(argument => argument.Value.Hyperparameters))
            .Concat(layers
                .Select(layer => layer.Facts.Module)
                .Where(module => module is { Type.IsDescribed: true })
                .SelectMany(module => module!.Arguments)
                .SelectMany(argument => argument.Value.Hyperparameters))
            .Concat(layers.Where(layer => layer.Facts is { Module: null, Parameter: null }).SelectMany(Conditions));
        var names = new HashSet<string>(read, StringComparer.Ordinal);
        return spec.Parameters.Where(parameter => names.Contains(parameter.Name)).ToEquatableArray();
    }
}
