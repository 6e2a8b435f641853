using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.Identity.</summary>
internal sealed class Identity() : Layer("Identity", "identity")
{
    public override bool TakesNumbers => true;

    public override LayerFacts? Infer(LayerContext context, Shape? input) =>
        input is null ? null : new("Identity", ModuleArguments.None, input)
        {
            ChannelConstant = ChannelConstant.Passes,
            Keeps = Keeps.Everything,
        };
}
