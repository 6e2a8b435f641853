using NetDsl.Generators.Declarations;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.Dropout1d, nn.Dropout2d, nn.Dropout3d: dropout of whole channels (Tompson et al., arXiv 1411.4280).</summary>
internal sealed class ChannelDropout() : Layer<Dropout.Settings>("ChannelDropout", "dropout")
{
    public override bool FollowsMode(AttributeSpec attribute) => attribute.IsNonzero(nameof(Dropout.Settings.P));

    protected override Dropout.Settings Read(LayerContext context) => Dropout.ReadSettings(context);

    protected override LayerFacts? Infer(LayerContext context, Dropout.Settings settings, Shape input) =>
        !HasChannels(context, input, 2, 4, "(C, L), (C, H, W) or (C, D, H, W)")
            ? null
            : new(
                WithDimension("Dropout", input.Rank - 1),
                new ModuleArguments { { "p", settings.P, Dropout.Usual } }.ToArray(),
                input.ReadAs(Layout.ChannelsFirst))
            {
                Role = Role.Dropout,
                Keeps = Keeps.Everything,
                InPlace = new(settings.Inplace, WhereSafe: false),
            };
}
