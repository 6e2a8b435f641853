using NetDsl.Generators.Planning;

namespace NetDsl.Generators.Layers;

/// <summary>The last step of a sequence.</summary>
internal sealed class LastStep() : Layer("LastStep", "last_step")
{
    public override bool IsModule => false;

    public override LayerFacts? Plan(LayerContext context, Shape? input) =>
        input is not null && HasRank(context, input, 2, 2, "(T, F)")
            ? LayerFacts.Expression("{0}.select(1, -1)", Shape.Of([input.Last], Layout.Open))
            : null;
}
