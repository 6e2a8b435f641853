using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Planning.Rules;
using NetDsl.Generators.Reading;

namespace NetDsl.Generators.Planning;

/// <summary>From what a class declares to what is generated for it, and to every finding on the way.</summary>
internal static class Planner
{
    /// <summary>The constant Dim.Any.</summary>
    private const long AnySize = -1;

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

        var input = Input(spec.Network, findings);
        if (spec.Network["Naming"] is EnumValue { Member: not ("Typed" or "Sequential") } naming)
        {
            findings.Add(
                Descriptors.BadArgument, new Place(Place.Network, "Naming"),
                "[Network]", "Naming", "Naming.Typed or Naming.Sequential", naming.Display);
        }

        // Layers whose order is undefined have no shapes to infer.
        var walk = new Walk(spec, findings);
        var graph = walk.Run(spec.Layers.Any(layer => layer.IsElsewhere) ? null : input);
        if (!findings.HasErrors)
        {
            Practice.Check(graph, findings);
        }

        var layers = findings.HasErrors ? EquatableArray<PlannedLayer>.Empty : Decide(graph, walk.Initializers, findings);
        var plan = findings.HasErrors ? Skeleton(spec) : new(spec.Class, input!, layers, graph.Output, IsSkeleton: false);
        ClassRules.CheckMembers(spec, findings);
        return (spec.Class.CanBeExtended ? plan : null, findings.Items);
    }

    private static NetworkPlan? Skeleton(NetworkSpec spec) =>
        spec.Class.CanBeExtended && spec.Network is not null
            ? new(spec.Class, Shape.Of([], Layout.Open), EquatableArray<PlannedLayer>.Empty, Result: 0, IsSkeleton: true)
            : null;

    private static Shape? Input(AttributeSpec network, Findings findings)
    {
        var dims = network["dims"] is ListValue list ? list.Items : EquatableArray<Value>.Empty;
        if (dims.Count > 0 && dims.All(dim => dim is IntValue { Value: > 0 or AnySize }))
        {
            return Shape.Of(dims.Select(dim => dim is IntValue { Value: AnySize } ? Dim.Any : ((IntValue)dim).Value), Layout.Open);
        }

        var wrong = dims.TakeWhile(dim => dim is IntValue { Value: > 0 or AnySize }).Count();
        findings.Add(
            Descriptors.BadArgument, new Place(Place.Network, "dims", wrong),
            "[Network]", "dims", "the input's shape without the batch, sizes of 1 or more or Dim.Any",
            dims.Count == 0 ? "none" : $"({Text.Join(dims.Select(dim => dim.Display))})");
        return null;
    }

    private static EquatableArray<PlannedLayer> Decide(Graph graph, Initializers initializers, Findings findings) => graph.Steps
        .Select((step, index) =>
        {
            var (hasBias, note) = BiasRule.Decide(graph, index, findings);
            var isInPlace = InPlaceRule.Decide(graph, index, findings);
            return new PlannedLayer(
                step.Name.Key, step.Name.Field, step.Facts!, hasBias, isInPlace, note, step.Inputs, graph.LastReadBy(index).ToEquatableArray(),
                initializers.Of(step, hasBias == true).ToEquatableArray());
        })
        .ToEquatableArray();
}
