using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.Softmax and nn.LogSoftmax, by default over the channels or features.</summary>
/// <param name="kind">The attribute's name and the module's.</param>
/// <param name="prefix">What default names start with.</param>
/// <param name="givesProbabilities">Its output is probabilities, not their logarithms.</param>
internal sealed class Softmax(string kind, string prefix, bool givesProbabilities) : Layer<Softmax.Settings>(kind, prefix)
{
    protected override Settings Read(LayerContext context) =>
        new(context.Axis(nameof(Settings.Dim)));

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        var usual = input.IsFeatureMap ? 1 : input.Rank;
        if ((settings.Dim is { } dim ? Axes.Find(context, nameof(Settings.Dim), dim, input) : usual) is not { } axis)
        {
            return null;
        }

        if (input.Dims[axis - 1] == 1)
        {
            ReportOneValue(context, input, givesProbabilities);
            return null;
        }

        // Probabilities of the steps are attention's weights; their logarithms are hardly ever asked for.
        if (!givesProbabilities && input.Last != 1)
        {
            Axes.WarnOfSteps(context, nameof(Settings.Dim), axis, input);
        }

        return new(Kind, new ModuleArguments { settings.Dim ?? usual }.ToArray(), input)
        {
            Role = givesProbabilities ? Role.Softmax : Role.LogSoftmax,
            IsNeverNegative = givesProbabilities,
        };
    }

    /// <summary>Reports a softmax over one value, whose output is constant.</summary>
    public static void ReportOneValue(LayerContext context, Shape input, bool givesProbabilities)
    {
        var (output, instead) = givesProbabilities ? ("1", "Sigmoid") : ("0", "LogSigmoid");
        context.ReportSuggesting(
            argument: null, instead, Descriptors.SoftmaxOverOneValue,
            context.Label, input.ToString(), context.Source, output, $"Use [{instead}]{(input.Rank > 1 ? ", or another dim" : "")}.");
    }

    internal sealed record Settings(int? Dim);
}
