using NetDsl.Generators.Common;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Layers;
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
            return (Skeleton(spec), findings.Items);
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
        var graph = Flow(spec, spec.Layers.Any(layer => layer.IsElsewhere) ? null : input, findings);
        var layers = findings.HasErrors ? EquatableArray<PlannedLayer>.Empty : Decide(graph, findings);
        return (findings.HasErrors ? Skeleton(spec) : new(spec.Class, input!, layers, graph.Output, IsSkeleton: false), findings.Items);
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

    /// <summary>Plans the layers one below the other. After an error the input of the next is unknown, and only its arguments are checked.</summary>
    private static Graph Flow(NetworkSpec spec, Shape? input, Findings findings)
    {
        var names = new LayerNames(spec, findings);
        var taps = new Taps(findings);
        var steps = new List<Step>();
        var current = new Tapped("", 0, input);
        for (var index = 0; index < spec.Layers.Count; index++)
        {
            var attribute = spec.Layers[index];
            var name = (attribute["name"] as TextValue)?.Value ?? "";
            switch (attribute.Kind)
            {
                case "Tap":
                    taps.Add(current with { Name = name }, new Place(index));
                    break;
                case "From":
                    current = taps.Find(name, "[From]", new Place(index, "name")) ?? current with { Shape = null };
                    break;
                default:
                    current = PlanLayer(index, attribute, current, names, taps, steps, findings);
                    break;
            }
        }

        taps.Close();
        return new(steps, current.Value);
    }

    /// <summary>Plans one layer and gives its output.</summary>
    private static Tapped PlanLayer(
        int index, AttributeSpec attribute, Tapped input, LayerNames names, Taps taps, List<Step> steps, Findings findings)
    {
        if (LayerCatalog.Find(attribute.Kind) is not { } layer)
        {
            findings.Add(
                Descriptors.BadArgument, new Place(index),
                $"[{attribute.Kind}]", "its kind", "a layer of this generator's version", attribute.Kind);
            return input with { Shape = null };
        }

        var name = names.Next(index, layer);
        var context = new LayerContext(attribute, index, $"{layer.Kind} '{name.Key}'", Path(steps, input.Value), taps, findings);
        var facts = Plan(layer, context, input.Shape);
        steps.Add(new(
            index, layer.Kind, context.Label, name, input.Shape, facts, context.Others.Prepend(input.Value).ToEquatableArray()));
        return new("", steps.Count, facts?.Output);
    }

    /// <summary>The steps from the network's input to a value.</summary>
    private static List<Step> Path(List<Step> steps, int value)
    {
        var path = new List<Step>();
        for (; value != 0; value = steps[value - 1].Inputs[0])
        {
            path.Insert(0, steps[value - 1]);
        }

        return path;
    }

    /// <summary>A layer's facts; sizes that no tensor can have are its finding.</summary>
    private static LayerFacts? Plan(Layer layer, LayerContext context, Shape? input)
    {
        try
        {
            var facts = layer.Plan(context, input);
            _ = facts is null ? default : Shape.Product(facts.Output.Dims);
            return facts;
        }
        catch (OverflowException)
        {
            context.Report(Descriptors.BadArgument, context.Label, "its size", "one that memory can hold", "more than 2^63 numbers");
            return null;
        }
    }

    private static EquatableArray<PlannedLayer> Decide(Graph graph, Findings findings) => graph.Steps
        .Select((step, index) =>
        {
            var (hasBias, note) = BiasRule.Decide(graph, index);
            var isInPlace = InPlaceRule.Decide(graph, index, findings);
            return new PlannedLayer(
                step.Name.Key, step.Name.Field, step.Facts!, hasBias, isInPlace, note, step.Inputs, graph.LastReadBy(index).ToEquatableArray());
        })
        .ToEquatableArray();
}
