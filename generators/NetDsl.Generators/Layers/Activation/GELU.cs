using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>
/// nn.GELU (Hendrycks and Gimpel, arXiv 1606.08415). Its backward reads its input, of which an in-place form would need a copy.
/// </summary>
internal sealed class GELU() : Layer<GELU.Settings>("GELU", "gelu")
{
    public override bool TakesNumbers => true;

    protected override Settings Read(LayerContext context) => new(
        context.Member(nameof(Settings.Approximate), "none", "tanh") ?? "none", context.Flag(nameof(Settings.Inplace)));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input) =>
        new(
            "GELU",
            new ModuleArguments { { "approximate", "Modules.GELU.Approximate", settings.Approximate, "none" } }.ToArray(),
            input)
        {
            InPlace = new(settings.Inplace, WhereSafe: false),
            Role = Role.Activation,
        };

    internal sealed record Settings(string Approximate, bool? Inplace);
}
