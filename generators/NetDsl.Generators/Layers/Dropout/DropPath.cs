using NetDsl.Generators.Declarations;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>Stochastic depth (Huang et al., arXiv 1603.09382): whole samples are zeroed in training.</summary>
internal sealed class DropPath() : Layer<DropPath.Settings>("DropPath", "drop_path")
{
    public override bool TakesNumbers => true;

    public override bool FollowsMode(AttributeSpec attribute) => attribute.IsNonzero(nameof(Settings.P));

    protected override Settings Read(LayerContext context) =>
        new(DropRate.Read(context, nameof(Settings.P), otherwise: 0));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input) =>
        LayerFacts.OfLibrary("DropPath", new ModuleArguments { settings.P }.ToArray(), input) with
        {
            Role = Role.Dropout,
            Keeps = Keeps.Everything,
        };

    internal sealed record Settings(Real P);
}
