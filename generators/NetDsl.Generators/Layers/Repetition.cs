using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>How often hyperparameters repeat a module.</summary>
/// <param name="Count">The number of times.</param>
/// <param name="First">The arguments of the first one, which may read another shape than the others.</param>
/// <param name="Changes">Where the first one changes the shape, so that there must be one.</param>
/// <param name="Turn">The name of the number of a repetition.</param>
internal sealed record Repetition(Dim Count, EquatableArray<ModuleArgument> First, Condition Changes, string Turn)
{
    /// <summary>The facts of all together; null, with a finding, where each one changes the shape.</summary>
    /// <param name="context">The use.</param>
    /// <param name="count">The number of times.</param>
    /// <param name="input">The first one's input.</param>
    /// <param name="turn">The number of a repetition, which its arguments may name; null where a hyperparameter hides it.</param>
    /// <param name="infer">The facts of one, given its input.</param>
    public static LayerFacts? Of(LayerContext context, Dim count, Shape input, string? turn, Func<Shape, LayerFacts?> infer)
    {
        if (infer(input) is not { Module: { } module } first || infer(first.Output) is not { } next)
        {
            return null;
        }

        if (next.Output != first.Output || next.Output.Dims.Any(DependsOnTurn))
        {
            context.BadArgument(
                nameof(Use.Settings.Repeat), "a number where each repetition changes the shape",
                $"\"{context.Name(nameof(Use.Settings.Repeat))}\", from {input} to {first.Output} to {next.Output}");
            return null;
        }

        var weights = first.Weights + (next.Weights * (count - 1));
        var changes = Change(input, first.Output);
        return next with
        {
            Operation = new RepeatedCall(next.Operation is OwnModuleCall),
            Repetition = new(count, module.Arguments, changes, turn ?? "number"),
            Weights = DependsOnTurn(weights) ? Dim.Any : weights,
            OutputIsOverwritable = first.OutputIsOverwritable && next.OutputIsOverwritable && changes.IsMet == true,
            Used = null,
        };

        bool DependsOnTurn(Dim dim) => turn is not null && dim.Hyperparameters.Contains(turn);
    }

    /// <summary>Where two shapes differ, as far as that is known before the network runs.</summary>
    private static Condition Change(Shape input, Shape output) => input.Rank != output.Rank
        ? new Constant(true)
        : Condition.Any(input.Dims.Zip(output.Dims, (before, after) =>
            before == after && !before.IsAny ? new Constant(false)
            : before.IsKnown && after.IsKnown && !before.Differs(after) ? Comparison.Differ(before, after)
            : new Constant(true)));
}
