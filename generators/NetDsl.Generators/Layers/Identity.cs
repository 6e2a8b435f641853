using NetDsl.Generators.Planning;

namespace NetDsl.Generators.Layers;

/// <summary>nn.Identity.</summary>
internal sealed class Identity() : Layer("Identity", "identity")
{
    public override LayerFacts? Plan(LayerContext context, Shape? input) =>
        input is null ? null : new("Identity", new FactoryArguments().ToArray(), input) { ChannelConstant = ChannelConstant.Passes };
}
