using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>A vector added at each position: learned, or sines and cosines (Vaswani et al., arXiv 1706.03762).</summary>
internal sealed class PositionEmbedding() : Layer<PositionEmbedding.Settings>("PositionEmbedding", "position")
{
    protected override Settings Read(LayerContext context) => new(
        context.Flag(nameof(Settings.Sinusoidal), false),
        context.IsGiven(nameof(Settings.MaxLength)) ? context.Size(nameof(Settings.MaxLength), otherwise: 0) : null,
        context.Number(nameof(Settings.Std), 0.02, value => value >= 0 && !double.IsInfinity(value), "0 or greater"));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (!HasSteps(context, input) ||
            (settings.MaxLength ?? Known(context, input.Dims[0], input, "MaxLength, or its steps,")) is not { } length ||
            Known(context, input.Last, input, "its features") is not { } features)
        {
            return null;
        }

        if ((length - input.Dims[0]).IsNegative)
        {
            context.BadArgument(nameof(Settings.MaxLength), $"as many as the steps of {input} or more", length.ToString());
            return null;
        }

        var output = input.AsSteps;
        return settings.Sinusoidal
            ? LayerFacts.OfLibrary("SinusoidalEmbedding", new ModuleArguments { length, features }.ToArray(), output) with
            {
                OutputIsOverwritable = true,
            }
            : new(new ParameterSum(IsLonger: length != input.Dims[0]), output)
            {
                Parameter = new NormalParameter(settings.Std, EquatableArray.Of(1, length, features)),
                Weights = length * features,
                WeightRank = 3,
                OutputIsOverwritable = true,
            };
    }

    internal sealed record Settings(bool Sinusoidal, Dim? MaxLength, double Std);
}
