using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>One step of a sequence, counted from the end where negative.</summary>
internal sealed class StepOf(string kind, string prefix, int step) : Layer(kind, prefix)
{
    public override bool IsModule => false;

    public override LayerFacts? Infer(LayerContext context, Shape? input) =>
        input is not null && HasSteps(context, input)
            ? new(new Selection(1, step), Shape.Of([input.Last], Layout.Open)) { Keeps = Keeps.Range }
            : null;
}
