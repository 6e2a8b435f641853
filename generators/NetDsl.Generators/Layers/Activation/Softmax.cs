using NetDsl.Generators.Common;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.Softmax and nn.LogSoftmax, by default over the channels or features.</summary>
/// <param name="kind">The attribute's name and the module's.</param>
/// <param name="prefix">What default names start with.</param>
/// <param name="givesProbabilities">Its output is probabilities, not their logarithms.</param>
internal sealed class Softmax(string kind, string prefix, bool givesProbabilities) : Layer<Softmax.Settings>(kind, prefix)
{
    protected override Settings Read(LayerContext context) =>
        new(context.IsGiven(nameof(Settings.Dim)) ? context.Int(nameof(Settings.Dim), otherwise: 0, least: int.MinValue) : null);

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        var dim = settings.Dim;
        var axes = input.Rank + 1;
        if (dim < -axes || dim >= axes)
        {
            context.BadArgument(
                nameof(Settings.Dim), $"from {Text.Of(-axes)} to {Text.Of(axes - 1)} on {input.Batched}", Text.Of(dim.Value));
            return null;
        }

        return new(Kind, new ModuleArguments { dim ?? (input.IsFeatureMap ? 1 : input.Rank) }.ToArray(), input)
        {
            Role = givesProbabilities ? Role.Softmax : Role.LogSoftmax,
            IsNeverNegative = givesProbabilities,
        };
    }

    internal sealed record Settings(int? Dim);
}
