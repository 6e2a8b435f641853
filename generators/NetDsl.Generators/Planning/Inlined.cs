using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Layers;

namespace NetDsl.Generators.Planning;

/// <summary>
/// A network's graph with the layers of its blocks in place of them, so that rules see what stands on both sides of a block's border. A
/// used [Network] stays one step: it is a network in its own right.
/// </summary>
internal sealed class Inlined
{
    private readonly BlockPlanner _blocks;
    private readonly int _inputs;
    private readonly List<Step> _steps = [];

    private Inlined(BlockPlanner blocks, int inputs) => (_blocks, _inputs) = (blocks, inputs);

    public static Graph Of(Graph graph, NetworkSpec spec, BlockPlanner blocks)
    {
        if (!spec.Elements.Any(element => element is UseElement))
        {
            return graph;
        }

        var inlined = new Inlined(blocks, graph.Inputs);
        var outputs = inlined.Add(graph, spec, Enumerable.Range(0, graph.Inputs), use: null);
        return new(graph.Inputs, inlined._steps, outputs.ToEquatableArray());
    }

    /// <summary>Adds the steps of a network and returns its outputs.</summary>
    private List<int> Add(Graph graph, NetworkSpec spec, IEnumerable<int> inputs, Step? use)
    {
        var values = inputs.ToList();
        var opened = new List<int>();
        foreach (var own in graph.Steps)
        {
            if (own.Facts.Operation is FurtherOutput further && opened.Count > 0)
            {
                values.Add(opened[further.Index]);
                continue;
            }

            var step = own with { Inputs = own.Inputs.Select(value => values[value]).ToEquatableArray(), Shares = null };
            if (use is not null)
            {
                step = step with { Attribute = use.Attribute, Label = $"{own.Label} of {use.Label}", Block = use.Block };
            }

            opened = Inside(own, spec) is var (inner, used)
                ? Add(inner, used, step.Inputs, step with { Block = step.Block ?? _inputs + _steps.Count })
                : [];
            values.Add(opened.Count > 0 ? opened[0] : Add(step));
        }

        return graph.Outputs.Select(value => values[value]).ToList();
    }

    private int Add(Step step)
    {
        _steps.Add(step);
        return _inputs + _steps.Count - 1;
    }

    /// <summary>The graph and the declaration of a block; null for any other step.</summary>
    private (Graph Graph, NetworkSpec Spec)? Inside(Step step, NetworkSpec spec) =>
        spec.Elements[step.Attribute] is UseElement { Used: { Network: { IsBlock: true } block } used } &&
        step.Facts.Used is { } planned && _blocks.GraphOf(used, planned) is { } graph
            ? (graph, block)
            : null;
}
