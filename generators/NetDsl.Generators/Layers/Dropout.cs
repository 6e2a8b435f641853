using NetDsl.Generators.Planning;

namespace NetDsl.Generators.Layers;

/// <summary>nn.Dropout (Srivastava et al., JMLR 15, 2014).</summary>
internal sealed class Dropout() : Layer<Dropout.Settings>("Dropout", "dropout")
{
    protected override Settings Read(LayerContext context) => new(
        context.Real("p", 0.5, value => value is >= 0 and <= 1, "from 0 to 1"), context.Flag("Inplace"));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input) =>
        new("Dropout", new FactoryArguments { { "p", settings.P, 0.5 } }.ToArray(), input)
        {
            InPlace = new(settings.InPlace, WhereSafe: false),
        };

    internal sealed record Settings(double P, bool? InPlace);
}
