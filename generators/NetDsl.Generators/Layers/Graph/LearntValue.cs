using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>[Parameter]: a learnt parameter as a value, which has no batch.</summary>
internal sealed class LearntValue() : Layer<LearntValue.Settings>("Parameter", "parameter")
{
    public override bool IsModule => false;

    public override bool TakesNumbers => true;

    protected override Settings Read(LayerContext context) => new(context.Sizes(nameof(Settings.Shape), least: 1), context.Layout());

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        var sizes = settings.Shape;
        return new(new ParameterValue(), Shapes.Shape.Of(sizes, Shapes.Layout.Open).With(settings.Layout))
        {
            Parameter = new NormalParameter(1, sizes),
            Weights = Shapes.Shape.Product(sizes),
            WeightRank = sizes.Count,
        };
    }

    internal sealed record Settings(EquatableArray<Dim> Shape, Layout? Layout);
}

/// <summary>A learnt parameter, once for each sample.</summary>
internal sealed class Expanded() : Layer("Parameter", "expand")
{
    public override bool IsModule => false;

    public override LayerFacts? Infer(LayerContext context, Shape? input) =>
        input is null ? null : new(new Expansion(input.Rank), input);
}
