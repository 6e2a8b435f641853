using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Layers;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Planning;

/// <summary>Plans the networks that others use, each once for the same hyperparameters and the same input.</summary>
/// <param name="cancellation">Stops planning.</param>
internal sealed class BlockPlanner(CancellationToken cancellation) : IBlockPlanner
{
    private readonly Dictionary<(string Type, BoundHyperparameters Values, Shape Input), (BlockPlan Plan, Graph? Graph)> _plans = [];

    /// <summary>Stops planning.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>The layers of a network that has been planned; null where it has errors.</summary>
    public Graph? GraphOf(UsedSpec used, BoundHyperparameters values, Shape input) =>
        _plans.TryGetValue((used.Code, values, AsDeclared(used.Network, input)), out var planned) ? planned.Graph : null;

    public BlockPlan Plan(UsedSpec used, NetworkSpec network, BoundHyperparameters values, Shape input)
    {
        var key = (used.Code, values, Input: AsDeclared(network, input));
        if (!_plans.TryGetValue(key, out var plan))
        {
            plan = PlanAnew(used, network, values, key.Input);
            _plans.Add(key, plan);
        }

        return plan.Plan;
    }

    /// <summary>An input with the layout that the network declares for it.</summary>
    private static Shape AsDeclared(NetworkSpec? network, Shape input) => network is null ? input : input.With(Use.LayoutOf(network));

    private (BlockPlan Plan, Graph? Graph) PlanAnew(UsedSpec used, NetworkSpec network, BoundHyperparameters values, Shape input)
    {
        var hyperparameters = Hyperparameters.Bound(network.Parameters, values);
        if (InputShapes.Read(network, hyperparameters, new Findings())?[0].Shape is { } expected &&
            expected.Dims.Zip(input.Dims, (wanted, got) => wanted.Differs(got)).Any(differs => differs))
        {
            return (new MisfitBlock(expected), null);
        }

        var findings = new Findings();
        if (Planner.Plan(network, hyperparameters, [new(network.Inputs[0].Name, input)], this, findings) is var (plan, graph))
        {
            return (new PlannedBlock(
                plan.Outputs[0].Shape, Weights(network, plan), plan.OutputIsOverwritable, Warnings(network, findings)), graph);
        }

        var hasOwnErrors = !used.IsCompiled && Planner.Plan(network, this).Plan is null or { IsSkeleton: true };
        return (new FaultyBlock(hasOwnErrors ? null : findings.Items.First(finding => finding.IsError).Message), null);
    }

    /// <summary>The warnings about the axes of what comes in that the network does not have on its own.</summary>
    private EquatableArray<Finding> Warnings(NetworkSpec network, Findings findings)
    {
        var found = findings.Items.Where(finding => Descriptors.OfAxes.Contains(finding.Rule)).ToList();
        if (found.Count > 0)
        {
            var own = Planner.Plan(network, this).Findings;
            found.RemoveAll(finding => own.Any(other => other.Rule == finding.Rule && other.Position == finding.Position));
        }

        return found.ToEquatableArray();
    }

    /// <summary>
    /// Its number of parameters, with the biases of the code that is generated once for all hyperparameters: a bias that is redundant for
    /// these hyperparameters only is included. Unknown where a layer with parameters exists under a condition that is still open.
    /// </summary>
    private Dim Weights(NetworkSpec network, NetworkPlan plan)
    {
        if (plan.Layers.Any(layer => layer.Facts.Condition is not null && layer.Parameters != 0))
        {
            return Dim.Any;
        }

        if (!plan.Layers.Any(layer => layer is { HasBias: false, Facts.Bias.Given: null }))
        {
            return plan.Parameters;
        }

        var (symbols, findings) = (Hyperparameters.Symbols(network.Parameters), new Findings());
        var generic = Planner.Plan(network, symbols, InputShapes.Read(network, symbols, findings), this, findings);
        var generated = generic?.Plan.Layers ?? plan.Layers;
        var layers = plan.Layers
            .Select(layer => layer with { HasBias = generated.FirstOrDefault(other => other.Key == layer.Key)?.HasBias ?? layer.HasBias })
            .ToEquatableArray();
        return (plan with { Layers = layers }).Parameters;
    }
}
