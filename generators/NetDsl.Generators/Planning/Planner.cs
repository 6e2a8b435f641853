using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Planning.Rules;
using NetDsl.Generators.Reading;

namespace NetDsl.Generators.Planning;

/// <summary>From what a class declares to what is generated for it, and to every finding on the way.</summary>
internal static class Planner
{
    /// <summary>Plans a network. The plan is null where no second half of the class can be written.</summary>
    public static (NetworkPlan? Plan, IReadOnlyList<Finding> Findings) Plan(NetworkSpec spec)
    {
        var findings = new Findings();
        if (spec.IsBroken)
        {
            return (spec.Lack is { AllowsSkeleton: false } ? null : Skeleton(spec), findings.Items);
        }

        if (spec.Lack is { } lack)
        {
            findings.Add(
                Descriptors.ProjectTooOld, new Place(Place.Network), spec.Class.Self.Name, lack.Needed, lack.Got, lack.Advice);
            return (lack.AllowsSkeleton ? Skeleton(spec) : null, findings.Items);
        }

        ClassRules.Check(spec, findings);
        if (spec.Network is null)
        {
            return (null, findings.Items);
        }

        if (spec.Network["Naming"] is EnumValue { Member: not ("Typed" or "Sequential") } naming)
        {
            findings.Add(
                Descriptors.BadArgument, new Place(Place.Network, "Naming"),
                $"[{spec.Network.Kind}]", "Naming", "Naming.Typed or Naming.Sequential", naming.Display);
        }

        var hyperparameters = Hyperparameters.Symbols(spec.Parameters);
        var plan = Plan(spec, hyperparameters, Inputs.Read(spec, hyperparameters, findings), findings);
        ClassRules.CheckMembers(spec, findings);
        return (spec.Class.CanBeExtended ? plan ?? Skeleton(spec) : null, findings.Items);
    }

    /// <summary>
    /// Plans a network for given hyperparameters and the value that it gets, as where another one uses it. The plan is null where there
    /// are errors.
    /// </summary>
    public static (NetworkPlan? Plan, IReadOnlyList<Finding> Findings) Plan(NetworkSpec spec, Hyperparameters hyperparameters, Shape input)
    {
        var findings = new Findings();
        var plan = Plan(spec, hyperparameters, [new(Inputs.Declared(spec)[0].Name, input)], findings);
        return (plan is null ? null : plan with { Layers = Generated(spec, plan.Layers) }, findings.Items);
    }

    /// <summary>
    /// Layers with the biases of the code that is generated once for all hyperparameters: for these alone one may do nothing, and be there.
    /// </summary>
    private static EquatableArray<PlannedLayer> Generated(NetworkSpec spec, EquatableArray<PlannedLayer> layers)
    {
        if (!layers.Any(layer => layer.HasBias == false && layer.Facts.Bias!.Given is null))
        {
            return layers;
        }

        var (symbols, findings) = (Hyperparameters.Symbols(spec.Parameters), new Findings());
        var generated = Plan(spec, symbols, Inputs.Read(spec, symbols, findings), findings)?.Layers ?? layers;
        return layers
            .Select(layer => layer with { HasBias = generated.FirstOrDefault(other => other.Key == layer.Key)?.HasBias ?? layer.HasBias })
            .ToEquatableArray();
    }

    private static NetworkPlan? Plan(
        NetworkSpec spec, Hyperparameters hyperparameters, IReadOnlyList<PlannedInput>? inputs, Findings findings)
    {
        // Layers whose order is undefined have no shapes to infer.
        var walk = new Walk(spec, hyperparameters, findings);
        var isOrdered = !spec.Layers.Any(layer => layer.IsElsewhere);
        var (graph, outputs) = walk.Run(isOrdered ? inputs : null);
        if (findings.HasErrors)
        {
            return null;
        }

        Practice.Check(graph, spec.IsBlock, findings);
        DeadEndRule.Check(graph, Inputs.Declared(spec), walk.UnusedTaps, findings);
        var layers = Decide(graph, walk.Initializers, findings);
        var kept = Kept(spec, inputs!, layers, findings);
        return findings.HasErrors
            ? null
            : new(spec.Class, inputs!.ToEquatableArray(), layers, outputs, kept)
            {
                OutputIsFree = outputs.Count == 1 && graph.IsFree(outputs[0].Value),
            };
    }

    /// <summary>What is written while there are errors. It reads the hyperparameters, or the compiler would warn that nobody does.</summary>
    private static NetworkPlan? Skeleton(NetworkSpec spec) =>
        spec.Class.CanBeExtended && spec.Network is not null
            ? new(
                spec.Class,
                EquatableArray.Of(new PlannedInput(Inputs.NameOfOnly(spec), Shape.Of([], Layout.Open))),
                EquatableArray<PlannedLayer>.Empty,
                EquatableArray<PlannedOutput>.Empty,
                spec.Parameters
                    .Where(parameter => !spec.TakenNames.Contains(parameter.Name) && !spec.ShadowedNames.Contains(parameter.Name))
                    .ToEquatableArray())
            {
                IsSkeleton = true,
            }
            : null;

    /// <summary>The hyperparameters that <c>forward</c> reads. Where the class has a field of that name it is that one's.</summary>
    private static EquatableArray<ParameterSpec> Kept(
        NetworkSpec spec, IReadOnlyList<PlannedInput> inputs, EquatableArray<PlannedLayer> layers, Findings findings)
    {
        var read = inputs.SelectMany(input => input.Shape.Dims)
            .Where(dim => dim.IsKnown)
            .Concat(layers.SelectMany(layer => layer.Facts.CallSizes))
            .SelectMany(dim => dim.Hyperparameters)
            .ToList();
        var kept = spec.Parameters
            .Where(parameter => read.Contains(parameter.Name) && !spec.TakenNames.Contains(parameter.Name))
            .ToEquatableArray();
        foreach (var name in kept.Select(parameter => parameter.Name))
        {
            var objection = spec.ShadowedNames.Contains(name) ? $"is a member of the base class of '{spec.Class.Self.Name}' already. Choose another."
                : Inputs.IsLocal(name) || inputs.Any(input => input.Name == name) ? "is what forward calls one of its values. Choose another."
                : null;
            if (objection is not null)
            {
                findings.Add(Descriptors.BadName, new Place(Place.Network), "The hyperparameters", name, objection);
            }
        }

        return kept;
    }

    private static EquatableArray<PlannedLayer> Decide(Graph graph, Initializers initializers, Findings findings) => graph.Steps
        .Select((step, index) =>
        {
            var (hasBias, note) = BiasRule.Decide(graph, index, findings);
            var isInPlace = InPlaceRule.Decide(graph, index, findings);
            return new PlannedLayer(
                step.Name.Key, step.Name.Field, step.Facts!, hasBias, isInPlace, note.Length > 0 ? note : step.Facts!.Note, step.Inputs,
                graph.LastReadBy(index).ToEquatableArray(), initializers.Of(step, hasBias == true).ToEquatableArray());
        })
        .ToEquatableArray();
}
