using NetDsl.Generators.Common;
using NetDsl.Generators.Planning;

namespace NetDsl.Generators.Layers;

/// <summary>A vector added at each position: learnt, or sines and cosines (Vaswani et al., arXiv 1706.03762).</summary>
internal sealed class PositionEmbedding() : Layer<PositionEmbedding.Settings>("PositionEmbedding", "position")
{
    protected override Settings Read(LayerContext context) => new(
        context.Flag("Sinusoidal", false),
        context.Number("Std", 0.02, value => value >= 0 && !double.IsInfinity(value), "0 or greater"));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (!HasSteps(context, input) ||
            Known(context, input.Dims[0], input, "its steps") is not { } steps ||
            Known(context, input.Last, input, "its features") is not { } features)
        {
            return null;
        }

        var output = input.ReadAs(Layout.FeaturesLast);
        return settings.Sinusoidal
            ? LayerFacts.OfLibrary("SinusoidalEmbedding", new FactoryArguments { steps, features }.ToArray(), output) with { OutputIsFree = true }
            : LayerFacts.OfParameter(
                $"global::NetDsl.Parameters.Normal({Text.Of(settings.Std)}, 1, {steps.Code}, {features.Code})", "{0} + {parameter}", output) with
            {
                Weights = steps * features,
                OutputIsFree = true,
            };
    }

    internal sealed record Settings(bool Sinusoidal, double Std);
}
