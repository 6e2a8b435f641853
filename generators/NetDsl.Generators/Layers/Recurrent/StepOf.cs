using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>
/// One step of a sequence, counted from the end where negative; the last one of each sequence where their lengths are given.
/// </summary>
internal sealed class StepOf(string kind, string prefix, int step) : Layer<StepOf.Settings>(kind, prefix)
{
    public override bool IsModule => false;

    protected override Settings Read(LayerContext context) => new(Sequences.Lengths(context));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (!HasSteps(context, input) || !Sequences.AreLengths(context, settings.Lengths))
        {
            return null;
        }

        Operation operation = settings.Lengths is null ? new Selection(1, step) : new StepAtLength();
        return new(operation, Shape.Of([input.Last], Layout.Open)) { Keeps = Keeps.Range };
    }

    /// <summary>The attribute's arguments.</summary>
    internal sealed record Settings(Tapped? Lengths);
}
