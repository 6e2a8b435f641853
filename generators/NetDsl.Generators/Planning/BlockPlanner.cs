using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Layers;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Planning;

/// <summary>Plans the networks that others use, each once for the same hyperparameters and the same inputs.</summary>
/// <param name="cancellation">Stops planning.</param>
internal sealed class BlockPlanner(CancellationToken cancellation) : IBlockPlanner
{
    private readonly Dictionary<(string Type, UsedNetwork Planned), (BlockPlan Plan, Graph? Graph)> _plans = [];

    /// <summary>Stops planning.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>The layers of a network that has been planned; null where it has errors.</summary>
    public Graph? GraphOf(UsedSpec used, UsedNetwork planned) =>
        _plans.TryGetValue((used.Code, AsDeclared(used.Network, planned)), out var plan) ? plan.Graph : null;

    public BlockPlan Plan(UsedSpec used, NetworkSpec network, UsedNetwork planned)
    {
        var key = (used.Code, Planned: AsDeclared(network, planned));
        if (!_plans.TryGetValue(key, out var plan))
        {
            plan = PlanAnew(used, network, key.Planned);
            _plans.Add(key, plan);
        }

        return plan.Plan;
    }

    /// <summary>A use whose inputs have the layouts that the network declares for them.</summary>
    private static UsedNetwork AsDeclared(NetworkSpec? network, UsedNetwork planned) => network is null
        ? planned
        : planned with
        {
            Inputs = planned.Inputs.Zip(network.Inputs, (shape, input) => shape.With(Use.LayoutOf(network, input))).ToEquatableArray(),
        };

    private (BlockPlan Plan, Graph? Graph) PlanAnew(UsedSpec used, NetworkSpec network, UsedNetwork planned)
    {
        var hyperparameters = Hyperparameters.Bound(network.Parameters, planned.Values);
        var declared = InputShapes.Read(network, hyperparameters, new Findings()) ?? [];
        for (var index = 0; index < declared.Count; index++)
        {
            var expected = declared[index].Shape;
            if (expected.Dims.Zip(planned.Inputs[index].Dims, (wanted, got) => wanted.Differs(got)).Any(differs => differs))
            {
                return (new MisfitBlock(index, expected), null);
            }
        }

        var findings = new Findings();
        var inputs = network.Inputs.Zip(planned.Inputs, (input, shape) => new PlannedInput(input.Name, shape)).ToList();
        if (Planner.Plan(network, hyperparameters, inputs, this, findings) is var (plan, graph))
        {
            var outputs = plan.Outputs.Select(output => output.Shape).ToEquatableArray();
            return (new PlannedBlock(outputs, Weights(network, plan), plan.OutputIsOverwritable, Warnings(network, findings)), graph);
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
