using NetDsl.Generators.Common;
using NetDsl.Generators.Planning;
using NetDsl.Generators.Reading;

namespace NetDsl.Generators.Layers;

/// <summary>nn.RNN, nn.LSTM and nn.GRU over (T, F), the batch first; the states that they end with are not handed on.</summary>
/// <param name="kind">The attribute's name and the module's.</param>
/// <param name="prefix">What default names start with.</param>
/// <param name="gates">How many times the hidden size the weights have rows.</param>
internal sealed class Recurrent(string kind, string prefix, int gates) : Layer<Recurrent.Settings>(kind, prefix)
{
    private const string Functions = "global::TorchSharp.torch.nn.NonLinearities";

    public override bool FollowsMode(AttributeSpec attribute) => attribute.IsNonzero("Dropout");

    protected override Settings Read(LayerContext context)
    {
        var settings = new Settings(
            context.Int("hiddenSize", otherwise: 1),
            context.Int("NumLayers", 1),
            context.Member("NonLinearity", "ReLU", "Tanh") ?? "Tanh",
            context.Flag("Bias", true),
            context.Real("Dropout", 0, value => value is >= 0 and <= 1, "from 0 to 1"),
            context.Flag("Bidirectional", false));
        if (settings is { Dropout: > 0, NumLayers: 1 })
        {
            context.BadArgument("Dropout", "0 with one layer, as it comes between layers", Text.Of(settings.Dropout));
        }

        return settings;
    }

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (!HasRank(context, input, 2, 2, "(T, F)") || Known(context, input.Last, input, "its features") is not { } features)
        {
            return null;
        }

        var directions = settings.Bidirectional ? 2 : 1;
        long hidden = settings.HiddenSize, outputs = checked(directions * hidden), perUnit = hidden + (settings.Bias ? 2 : 0);
        return new(
            Kind,
            new FactoryArguments
            {
                features,
                hidden,
                { "numLayers", settings.NumLayers, 1L },
                { "nonLinearity", $"{Functions}.{settings.NonLinearity}", settings.NonLinearity != "Tanh" },
                { "bias", settings.Bias, true },
                { "batchFirst", true, false },
                { "dropout", settings.Dropout, 0.0 },
                { "bidirectional", settings.Bidirectional, false },
            }.ToArray(),
            input.WithFeatures(outputs))
        {
            Call = $"global::NetDsl.Calls.{Kind}({{field}}, {{0}})",
            Weights = checked(gates * outputs * (features + perUnit + (settings.NumLayers - 1) * (outputs + perUnit))),
        };
    }

    internal sealed record Settings(int HiddenSize, int NumLayers, string NonLinearity, bool Bias, double Dropout, bool Bidirectional);
}
