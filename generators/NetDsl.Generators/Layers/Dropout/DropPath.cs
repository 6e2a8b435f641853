using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>Stochastic depth (Huang et al., arXiv 1603.09382): whole samples are zeroed in training.</summary>
internal sealed class DropPath() : Layer<Real>("DropPath", "drop_path")
{
    public override bool FollowsMode(AttributeSpec attribute) => attribute.IsNonzero("p");

    protected override Real Read(LayerContext context) => context.Real("p", 0, value => value is >= 0 and <= 1, "from 0 to 1");

    protected override LayerFacts? Infer(LayerContext context, Real p, Shape input) =>
        LayerFacts.OfLibrary("DropPath", new ModuleArguments { p }.ToArray(), input) with { Role = Role.Dropout };
}
