using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>A learned token prepended to a sequence (Dosovitskiy et al., arXiv 2010.11929).</summary>
internal sealed class ClassToken() : Layer("ClassToken", "class_token")
{
    public override bool IsModule => false;

    public override LayerFacts? Infer(LayerContext context, Shape? input)
    {
        if (input is null || !HasSteps(context, input) || Known(context, input.Last, input, "its features") is not { } features)
        {
            return null;
        }

        return new(new ParameterPrefix(), Shape.Of([input.Dims[0] + 1, features], Layout.FeaturesLast))
        {
            Parameter = new ConstantParameter(0, EquatableArray.Of<Dim>(1, 1, features)),
            Weights = features,
            WeightRank = 3,
            OutputIsOverwritable = true,
        };
    }
}
