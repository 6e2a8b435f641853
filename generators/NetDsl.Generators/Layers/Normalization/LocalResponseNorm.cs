using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.LocalResponseNorm over neighbouring channels (Krizhevsky et al., 2012).</summary>
internal sealed class LocalResponseNorm() : Layer<LocalResponseNorm.Settings>("LocalResponseNorm", "lrn")
{
    protected override Settings Read(LayerContext context) => new(
        context.Size(nameof(Settings.Size), otherwise: 1), Finite(context, nameof(Settings.Alpha), 1e-4),
        Finite(context, nameof(Settings.Beta), 0.75), Finite(context, nameof(Settings.K), 1));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input) =>
        !HasChannels(context, input, 2, 4, "(C, L), (C, H, W) or (C, D, H, W)")
            ? null
            : new(
                "LocalResponseNorm",
                new ModuleArguments
                {
                    settings.Size,
                    { "alpha", settings.Alpha, 1e-4 },
                    { "beta", settings.Beta, 0.75 },
                    { "k", settings.K, 1.0 },
                }.ToArray(),
                input.ReadAs(Layout.ChannelsFirst))
            {
                OutputIsOverwritable = true,
            };

    private static double Finite(LayerContext context, string name, double otherwise) =>
        context.Number(name, otherwise, value => !double.IsNaN(value) && !double.IsInfinity(value), "a finite number");

    internal sealed record Settings(Dim Size, double Alpha, double Beta, double K);
}
