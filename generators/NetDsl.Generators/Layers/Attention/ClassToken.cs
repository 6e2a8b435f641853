using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>A learnt token in front of a sequence (Dosovitskiy et al., arXiv 2010.11929).</summary>
internal sealed class ClassToken() : Layer("ClassToken", "class_token")
{
    public override bool IsModule => false;

    public override LayerFacts? Infer(LayerContext context, Shape? input)
    {
        if (input is null || !HasSteps(context, input) || Known(context, input.Last, input, "its features") is not { } features)
        {
            return null;
        }

<<<<<<< HEAD:generators/NetDsl.Generators/Layers/Attention/ClassToken.cs
        return new(new ParameterPrefix(), Shape.Of([input.Dims[0] + 1, features], Layout.FeaturesLast))
=======
        return LayerFacts.OfParameter(
            $"global::NetDsl.CompilerServices.Parameters.Constant(0, 1, 1, {features.Code})",
            "global::NetDsl.CompilerServices.Calls.Prepend({0}, {parameter})",
            Shape.Of([input.Dims[0] + 1, features], Layout.FeaturesLast)) with
>>>>>>> 7504ae048c49a85e3fd3851de1caa91b24c50e40:generators/NetDsl.Generators/Layers/ClassToken.cs
        {
            Parameter = new ConstantParameter(0, EquatableArray.Of<Dim>(1, 1, features)),
            Weights = features,
            OutputIsOverwritable = true,
        };
    }
}
