using NetDsl.Generators.Declarations;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.RNN, nn.LSTM and nn.GRU over (T, F), batch first; the final states are dropped.</summary>
/// <param name="kind">The name of the attribute and the module.</param>
/// <param name="prefix">What default names start with.</param>
/// <param name="gates">The number of rows of the weights, as a multiple of the hidden size.</param>
internal sealed class Recurrent(string kind, string prefix, int gates) : Layer<Recurrent.Settings>(kind, prefix)
{
    public override bool FollowsMode(AttributeSpec attribute) => attribute.IsNonzero(nameof(Settings.Dropout));

    protected override Settings Read(LayerContext context)
    {
        var settings = new Settings(
            context.Size(nameof(Settings.HiddenSize), otherwise: 1),
            context.Size(nameof(Settings.NumLayers), 1),
            context.Member(nameof(Settings.NonLinearity), "ReLU", "Tanh") ?? "Tanh",
            context.Flag(nameof(Settings.Bias), true),
            DropRate.Read(context, nameof(Settings.Dropout), otherwise: 0),
            context.Flag(nameof(Settings.Bidirectional), false));
        if (settings.Dropout.Value is not 0 && settings.NumLayers == 1)
        {
            context.ReportAt(
                nameof(Settings.Dropout), Descriptors.DropoutOfOneLayer, context.Label, settings.Dropout.ToString());
        }

        return settings;
    }

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        if (!HasSteps(context, input) || Known(context, input.Last, input, "its features") is not { } features)
        {
            return null;
        }

        var directions = settings.Bidirectional ? 2 : 1;
        Dim hidden = settings.HiddenSize, outputs = hidden * directions, perUnit = hidden + (settings.Bias ? 2 : 0);
        return new(
            Kind,
            new ModuleArguments
            {
                features,
                hidden,
                { "numLayers", settings.NumLayers, 1 },
                { "nonLinearity", "torch.nn.NonLinearities", settings.NonLinearity, "Tanh" },
                { "bias", settings.Bias, true },
                { "batchFirst", true, false },
                { "dropout", settings.Dropout, 0.0 },
                { "bidirectional", settings.Bidirectional, false },
            }.ToArray(),
            input.WithFeatures(outputs))
        {
            Operation = new RecurrentCall(),
            Weights = outputs * gates * (features + perUnit + ((settings.NumLayers - 1) * (outputs + perUnit))),
        };
    }

    internal sealed record Settings(Dim HiddenSize, Dim NumLayers, string NonLinearity, bool Bias, Real Dropout, bool Bidirectional);
}
