using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Diagnostics;
using NetDsl.Generators.Shapes;

namespace NetDsl.Generators.Layers;

/// <summary>nn.RNN, nn.LSTM and nn.GRU over (T, F), batch first.</summary>
/// <param name="kind">The name of the attribute and the module.</param>
/// <param name="prefix">What default names start with.</param>
/// <param name="gates">The number of rows of the weights, as a multiple of the hidden size.</param>
/// <param name="states">The names of its states.</param>
internal sealed class Recurrent(string kind, string prefix, int gates, params string[] states) : Layer<Recurrent.Settings>(kind, prefix)
{
    public override IEnumerable<string> FurtherOutputs => states;

    public override bool FollowsMode(AttributeSpec attribute) => attribute.IsNonzero(nameof(Settings.Dropout));

    protected override Settings Read(LayerContext context)
    {
        var settings = new Settings(
            context.Size(nameof(Settings.HiddenSize), otherwise: 1),
            context.Size(nameof(Settings.NumLayers), 1),
            context.Member(nameof(Settings.NonLinearity), "ReLU", "Tanh") ?? "Tanh",
            context.Flag(nameof(Settings.Bias), true),
            DropRate.Read(context, nameof(Settings.Dropout), otherwise: 0),
            context.Flag(nameof(Settings.Bidirectional), false),
            context.Size(nameof(Settings.ProjSize), otherwise: 0, least: 0),
            Sequences.Lengths(context),
            context.IsGiven(nameof(Settings.InitialState)) ? context.Tapped(nameof(Settings.InitialState)) ?? [] : []);
        if (settings.Dropout.Value is not 0 && settings.NumLayers == 1)
        {
            context.ReportAt(
                nameof(Settings.Dropout), Descriptors.DropoutOfOneLayer, context.Label, settings.Dropout.ToString());
        }

        if (settings.ProjSize.Size is { } size && size >= settings.HiddenSize.Size)
        {
            context.BadArgument(
                nameof(Settings.ProjSize), $"less than hiddenSize, {settings.HiddenSize}", settings.ProjSize.ToString());
        }

        return settings;
    }

    protected override LayerFacts? Infer(LayerContext context, Settings settings, Shape input)
    {
        var given = States(settings);
        if (!HasSteps(context, input) || Known(context, input.Last, input, "its features") is not { } features ||
            !Sequences.AreLengths(context, settings.Lengths) || !AreStates(context, settings.InitialState, given))
        {
            return null;
        }

        var directions = settings.Bidirectional ? 2 : 1;
        Dim hidden = settings.HiddenSize, output = Output(settings), outputs = output * directions;
        var perUnit = output + (settings.Bias ? 2 : 0);
        var arguments = new ModuleArguments
        {
            features,
            hidden,
            { "numLayers", settings.NumLayers, 1 },
            { "nonLinearity", "torch.nn.NonLinearities", settings.NonLinearity, "Tanh" },
            { "bias", settings.Bias, true },
            { "batchFirst", true, false },
            { "dropout", settings.Dropout, 0.0 },
            { "bidirectional", settings.Bidirectional, false },
            { "projSize", settings.ProjSize, 0 },
        }.ToArray();
        var facts = Projects(settings)
            ? LayerFacts.OfLibrary(Kind, arguments, input.WithFeatures(outputs)) with { Note = "TorchSharp's has no projection" }
            : new(Kind, arguments, input.WithFeatures(outputs));
        Dim perStack = gates * (features + perUnit + ((settings.NumLayers - 1) * (outputs + perUnit)));
        return facts with
        {
            Operation = new RecurrentCall(settings.Lengths is not null, settings.InitialState.Count),
            FurtherOutputs = given.ToEquatableArray(),
            Weights = hidden * directions * (Projects(settings) ? perStack + (settings.NumLayers * output) : perStack),
        };
    }

    private static bool Projects(Settings settings) => settings.ProjSize != 0;

    /// <summary>The features of the state h, which is the output of a direction.</summary>
    private static Dim Output(Settings settings) => Projects(settings) ? settings.ProjSize : settings.HiddenSize;

    /// <summary>The shapes of the states: (H), or (layers · directions, H) where there are several.</summary>
    private List<Shape> States(Settings settings)
    {
        var count = settings.NumLayers * (settings.Bidirectional ? 2 : 1);
        return states.Select((_, index) => index == 0 ? Output(settings) : settings.HiddenSize)
            .Select(size => count == 1 ? Shape.Of([size], Layout.Open) : Shape.Of([count, size], Layout.FeaturesLast))
            .ToList();
    }

    /// <summary>Whether the initial states are as many and as large as the layer's, with a finding where they are not.</summary>
    private bool AreStates(LayerContext context, IReadOnlyList<Tapped> given, IReadOnlyList<Shape> wanted)
    {
        if (given.Any(tapped => tapped.Shape is null))
        {
            return false;
        }

        if (given.Count == 0 ||
            (given.Count == wanted.Count && given.Zip(wanted, (tapped, state) => Fits(tapped.Shape!, state)).All(fits => fits)))
        {
            return true;
        }

        context.BadArgument(
            nameof(Settings.InitialState),
            $"the name{(states.Length == 1 ? "" : "s")} of {Text.And(states)}, {string.Join(" and ", wanted.Distinct())}",
            Text.And(given.Select(tapped => $"{tapped.Label} {tapped.Shape}").ToList()));
        return false;
    }

    private static bool Fits(Shape given, Shape state) =>
        given.Rank == state.Rank && !given.Dims.Zip(state.Dims, (left, right) => left.Differs(right)).Contains(true);

    internal sealed record Settings(
        Dim HiddenSize, Dim NumLayers, string NonLinearity, bool Bias, Real Dropout, bool Bidirectional, Dim ProjSize,
        Tapped? Lengths, IReadOnlyList<Tapped> InitialState);
}
