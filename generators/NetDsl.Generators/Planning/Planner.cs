using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Layers;
using NetDsl.Generators.Planning.Rules;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Planning;

/// <summary>Turns a class's declaration into the plan of its generated code, and into findings.</summary>
internal static class Planner
{
    /// <summary>Plans a network. The plan is null where no second half of the class can be written.</summary>
    public static (NetworkPlan? Plan, IReadOnlyList<Finding> Findings) Plan(NetworkSpec spec, CancellationToken cancellation) =>
        Plan(spec, new BlockPlanner(cancellation));

    /// <summary>Plans a network on its own, with its hyperparameters as symbols.</summary>
    public static (NetworkPlan? Plan, IReadOnlyList<Finding> Findings) Plan(NetworkSpec spec, BlockPlanner blocks)
    {
        var findings = new Findings();
        if (spec.IsBroken)
        {
            return (spec.Lack is { AllowsSkeleton: false } ? null : Skeleton(spec), findings.Told);
        }

        if (spec.Lack is { } lack)
        {
            findings.Add(
                Descriptors.ProjectTooOld, new Position(Position.Network), spec.Class.Self.Name, lack.Needed, lack.Got, lack.Advice);
            return (lack.AllowsSkeleton ? Skeleton(spec) : null, findings.Told);
        }

        ClassRules.Check(spec, findings);
        if (spec.Network is null)
        {
            return (null, findings.Told);
        }

        CheckMember(spec.Network, "Naming", ["Naming.Typed", "Naming.Sequential"], findings);
        CheckMember(spec.Network, FormatRule.Argument, ["MemoryFormat.Contiguous", "MemoryFormat.ChannelsLast"], findings);
        var hyperparameters = Hyperparameters.Symbols(spec.Parameters);
        var planned = Plan(spec, hyperparameters, InputShapes.Read(spec, hyperparameters, findings), blocks, findings);
        if (planned is { Graph: var graph })
        {
            var inlined = Inlined.Of(graph, spec, blocks);
            TokensRule.Check(inlined, spec.Inputs, findings);
            Practice.Check(inlined, spec.IsBlock, findings);
            FormatRule.Check(spec, inlined, findings);
        }

        ClassRules.CheckMembers(spec, findings);
        return (
            spec.Class.CanBeExtended && planned is { Plan: var plan }
                ? plan with { Described = KeptHyperparameters.OfGraph(spec, plan.Inputs, plan.Layers) }
                : Skeleton(spec),
            findings.Told);
    }

    /// <summary>Plans a network for given hyperparameters and inputs; null, with findings, where there are errors.</summary>
    public static (NetworkPlan Plan, Graph Graph)? Plan(
        NetworkSpec spec, Hyperparameters hyperparameters, IReadOnlyList<PlannedInput>? inputs, BlockPlanner blocks, Findings findings)
    {
        // Where the order of the layers is undefined, no shapes can be inferred.
        var isOrdered = !spec.Elements.Any(element => element.IsElsewhere);
        var walked = new Walk(spec, hyperparameters, blocks, findings).Run(isOrdered ? inputs : null);
        if (walked is null || inputs is null || findings.HasErrors)
        {
            return null;
        }

        var graph = walked.Graph;
        DeadEndRule.Check(graph, spec.Inputs, walked.UnusedTaps, findings);
        var layers = Decide(graph, walked.Initializers, findings);
        var kept = KeptHyperparameters.Of(spec, inputs, layers, findings);
        var states = OwnStateRule.Check(spec, layers, findings);
        if (findings.HasErrors)
        {
            return null;
        }

        var read = inputs.Select((input, value) => input with { Numbers = InputNumbersRule.Of(graph, value) });
        var plan = new NetworkPlan(spec.Class, read.ToEquatableArray(), layers, walked.Outputs, kept)
        {
            OwnStates = states,
            IsChannelsLast = FormatRule.IsChannelsLast(spec),
            OutputIsOverwritable = walked.Outputs.Count == 1 && graph.IsOverwritable(walked.Outputs[0].Value),
        };
        return (plan, graph);
    }

    /// <summary>Reports a member that an enum does not have.</summary>
    private static void CheckMember(AttributeSpec network, string argument, string[] allowed, Findings findings)
    {
        if (network[argument] is EnumValue value && !allowed.Any(member => member.EndsWith($".{value.Member}", StringComparison.Ordinal)))
        {
            findings.Add(
                Descriptors.BadArgument, new Position(Position.Network, argument),
                $"[{network.Kind}]", argument, Text.Or(allowed), value.Display);
        }
    }

    /// <summary>
    /// The plan of a declaration with errors. It has the inputs and outputs, which others may use, and it reads the hyperparameters, or the
    /// compiler would warn that they are unread.
    /// </summary>
    private static NetworkPlan? Skeleton(NetworkSpec spec) =>
        (spec.Class.CanBeExtended || spec.Class is { OwnBase: not null, ArePartial: true }) && spec.Network is not null
            ? new(
                spec.Class,
                Names(spec.Inputs.Select(input => input.Name), InputShapes.CanBe, spec.NameOfOnlyInput)
                    .Select(name => new PlannedInput(name, Shape.Of([], Layout.Open)))
                    .ToEquatableArray(),
                EquatableArray<PlannedLayer>.Empty,
                Names(spec.Elements.OfType<OutputElement>().Select(output => output.Name), Outputs.CanBe, "output")
                    .Select(name => new PlannedOutput(name, 0, Shape.Of([], Layout.Open)))
                    .ToEquatableArray(),
                spec.Parameters
                    .Where(parameter => !spec.TakenNames.Contains(parameter.Name) && !spec.ShadowedNames.Contains(parameter.Name))
                    .ToEquatableArray())
            {
                IsSkeleton = true,
            }
            : null;

    /// <summary>The names, or one where they cannot be those of several values.</summary>
    private static IReadOnlyList<string> Names(IEnumerable<string> names, Func<string, bool> canBe, string otherwise)
    {
        var list = names.ToList();
        var areGood = list.TrueForAll(name => canBe(name)) && list.Distinct(StringComparer.Ordinal).Count() == list.Count;
        return areGood && list.Count is > 1 and <= 6 ? list : [otherwise];
    }

    private static EquatableArray<PlannedLayer> Decide(Graph graph, Initializers initializers, Findings findings) => graph.Steps
        .Select((step, index) =>
        {
            var (hasBias, note) = BiasRule.Decide(graph, index, findings);
            return new PlannedLayer(step.Name.Key, step.Name.Field, step.Facts, step.Inputs)
            {
                Number = step.Name.Number,
                HasBias = hasBias,
                IsInPlace = InPlaceRule.Decide(graph, index, findings),
                Target = InPlaceRule.Target(graph, index),
                Note = note.Length > 0 ? note : step.Facts.Note,
                LastReads = graph.LastReadBy(index),
                IsShared = step.Shares is not null,
                Initialization = initializers.Of(step, hasBias == true),
            };
        })
        .ToEquatableArray();
}
