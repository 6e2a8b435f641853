using NetDsl.Generators.Planning;

namespace NetDsl.Generators.Layers;

/// <summary>A learnt token in front of a sequence (Dosovitskiy et al., arXiv 2010.11929).</summary>
internal sealed class ClassToken() : Layer("ClassToken", "class_token")
{
    public override bool IsModule => false;

    public override LayerFacts? Plan(LayerContext context, Shape? input)
    {
        if (input is null || !HasSteps(context, input) || Known(context, input.Last, input, "its features") is not { } features)
        {
            return null;
        }

        return LayerFacts.OfParameter(
            $"global::NetDsl.CompilerServices.Parameters.Constant(0, 1, 1, {features.Code})",
            "global::NetDsl.CompilerServices.Calls.Prepend({0}, {parameter})",
            Shape.Of([input.Dims[0] + 1, features], Layout.FeaturesLast)) with
        {
            Weights = features,
            OutputIsFree = true,
        };
    }
}
