using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>
/// One step of a sequence, counted from the end where negative; the last one of each sequence where their lengths are given.
/// </summary>
internal sealed class StepOf(string kind, string prefix, int step) : Layer(kind, prefix)
{
    public override bool IsModule => false;

    public override LayerFacts? Infer(LayerContext context, Shape? input)
    {
        var lengths = Sequences.Lengths(context);
        if (context.Failed || input is null || !HasSteps(context, input) || !Sequences.AreLengths(context, lengths))
        {
            return null;
        }

        Operation operation = lengths is null ? new Selection(1, step) : new StepAtLength();
        return new(operation, Shape.Of([input.Last], Layout.Open)) { Keeps = Keeps.Range };
    }
}
