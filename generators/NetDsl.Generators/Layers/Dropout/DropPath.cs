using NetDsl.Generators.Declarations;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>Stochastic depth (Huang et al., arXiv 1603.09382): whole samples are zeroed in training.</summary>
internal sealed class DropPath() : Layer<DropPath.Settings>("DropPath", "drop_path")
{
    public override bool FollowsMode(AttributeSpec attribute) => attribute.IsNonzero(nameof(Settings.P));

    protected override Settings Read(LayerContext context) =>
        new(context.Real(nameof(Settings.P), 0, value => value is >= 0 and <= 1, "from 0 to 1"));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input) =>
        LayerFacts.OfLibrary("DropPath", new ModuleArguments { settings.P }.ToArray(), input) with
        {
            Role = Role.Dropout,
            Keeps = Keeps.Everything,
        };

    internal sealed record Settings(Real P);
}
