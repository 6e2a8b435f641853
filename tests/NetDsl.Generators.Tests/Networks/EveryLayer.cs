using System.Reflection;
using Microsoft.CodeAnalysis;
using NetDsl.Generators.Layers;
using NetDsl.Generators.Planning;
using NetDsl.Generators.Reading;

namespace NetDsl.Generators.Tests;

/// <summary>A network of the tests that is there twice: as generated, and with nothing in place.</summary>
/// <param name="Description">Its input and layers.</param>
/// <param name="Plan">Its plan.</param>
/// <param name="Create">Makes it as it is generated.</param>
/// <param name="CreateOutOfPlace">Makes it with <c>inplace: false</c> wherever <c>true</c> was generated.</param>
internal sealed record BuiltNetwork(string Description, NetworkPlan Plan, Func<Network> Create, Func<Network> CreateOutOfPlace)
{
    /// <summary>What its last layer tells of modes.</summary>
    public bool FollowsMode { get; init; }

    public bool HasInPlace => Plan.Layers.Any(layer => layer.IsInPlace);
}

/// <summary>Every layer of the catalog behind one that has weights, at every rank that takes it: built all at once, by kind.</summary>
internal static class EveryLayer
{
    /// <summary>What comes before: features, a signal, a sequence of features, an image, a volume.</summary>
    private static readonly (string Dims, string Before)[] Inputs =
        [("4", "Linear(4)"), ("4, 8", "Conv(4, 1)"), ("4, 8", "Linear(8)"), ("4, 8, 8", "Conv(4, 1)"), ("4, 4, 8, 8", "Conv(4, 1)")];

    /// <summary>What looks tokens up comes first: a tap that goes straight back to the input stands for a layer before.</summary>
    private static readonly (string Dims, string Before)[] Tokens = [("8", "Tap(\"tokens\"), From(\"tokens\")")];

    /// <summary>Uses beside the least one, where an argument decides on a fact.</summary>
    private static readonly Dictionary<string, string[]> MoreUses = new(StringComparer.Ordinal)
    {
        ["GroupNorm"] = ["GroupNorm(4)", "GroupNorm(1)"],
        ["LayerNorm"] = ["LayerNorm(8, 8)"],
        ["BatchNorm"] = ["BatchNorm(Affine = false, TrackRunningStats = false)"],
        ["InstanceNorm"] = ["InstanceNorm(Affine = true, TrackRunningStats = true)"],
        ["MaxPool"] = ["MaxPool(3, Stride = 2, Padding = 1, Dilation = 2, CeilMode = true)"],
        ["AvgPool"] =
        [
            "AvgPool(3, Stride = 2, CeilMode = true)", "AvgPool(3, Padding = 1)", "AvgPool(3, Padding = 1, CountIncludePad = false)",
            "AvgPool(3, Stride = 2, Padding = 1, CountIncludePad = false, CeilMode = true)", "AvgPool(2, DivisorOverride = 3)",
        ],
        ["Flatten"] = ["Flatten(StartDim = 2)", "Flatten(EndDim = 2)"],
        ["Unflatten"] = ["Unflatten(2, 2, 4)", "Unflatten(-1, 4, 2)"],
        ["EmbeddingBag"] = ["EmbeddingBag(5, 4, Mode = EmbeddingBagMode.Sum)", "EmbeddingBag(5, 4, Mode = EmbeddingBagMode.Max)"],
        ["Mean"] = ["Mean(2)", "Mean(1)", "Mean(-1, KeepDim = true)", "Mean(1, KeepDim = true)"],
        ["Normalize"] =
        [
            "Normalize(new[] { 0.1, 0.2, 0.3, 0.4 }, new[] { 1.0, 2, 3, 4 })",
            "Normalize(new[] { 0.1 }, new[] { 1.0, 2, 3, 4, 5, 6, 7, 8 })",
        ],
        ["Scale"] = ["Scale(0.5)"],
        ["Upsample"] =
        [
            "Upsample(ScaleFactor = 2)", "Upsample(ScaleFactor = 2, Mode = torch.UpsampleMode.Linear)",
            "Upsample(ScaleFactor = 2, Mode = torch.UpsampleMode.Bilinear)", "Upsample(ScaleFactor = 2, Mode = torch.UpsampleMode.Bicubic)",
            "Upsample(ScaleFactor = 2, Mode = torch.UpsampleMode.Trilinear)",
        ],
        ["PReLU"] = ["PReLU(PerChannel = true)"],
        ["RReLU"] = ["RReLU(-0.5, 0.5)", "RReLU(0.1, 0.1)"],
        ["LeakyReLU"] = ["LeakyReLU(-0.5)", "LeakyReLU(0)"],
        ["ELU"] = ["ELU(-0.5)"],
        ["CELU"] = ["CELU(-0.5)"],
        ["RMSNorm"] = ["RMSNorm(ElementwiseAffine = false)", "RMSNorm(Dim.Any)"],
        ["ChannelLayerNorm"] = ["ChannelLayerNorm(ElementwiseAffine = false)"],
        ["PositionEmbedding"] = ["PositionEmbedding(Sinusoidal = true)"],
        ["Softmax"] = ["Softmax(1)", "Softmax(-1)"],
        ["Hardtanh"] = ["Hardtanh(0, 6)", "Hardtanh(0.5, 6)"],
        ["Threshold"] = ["Threshold(0, 0)", "Threshold(-1, -2)", "Threshold(-1, 2)", "Threshold(0, 1)"],
        ["Softplus"] = ["Softplus(-1)"],
        ["LSTM"] = ["LSTM(4, NumLayers = 2, Dropout = 0.5)"],
        ["GRU"] = ["GRU(4, NumLayers = 2, Dropout = 0.5)"],
        ["RNN"] = ["RNN(4, NumLayers = 2, Dropout = 0.5)"],
        ["MultiheadAttention"] = ["MultiheadAttention(2, Dropout = 0.5)"],
        ["TransformerEncoderLayer"] = ["TransformerEncoderLayer(2, Dropout = 0)"],
        ["ChannelDropout"] = ["ChannelDropout(0)"],
        ["AlphaDropout"] = ["AlphaDropout(0)"],
        ["FeatureAlphaDropout"] = ["FeatureAlphaDropout(0)"],
        ["Dropout"] = ["Dropout(0)", "Dropout(1)"],
        ["DropPath"] = ["DropPath(0)", "DropPath(1)"],
    };

    private static readonly Lazy<ILookup<string, BuiltNetwork>> Built = new(() => BuildAll("{0}"));

    private static readonly Lazy<ILookup<string, BuiltNetwork>> BuiltWithReLU = new(() => BuildAll("{0}, ReLU"));

    /// <summary>The networks that end in a layer of that kind.</summary>
    public static IEnumerable<BuiltNetwork> EndingIn(string kind) => Built.Value[kind];

    /// <summary>The networks where ReLU follows a layer of that kind.</summary>
    public static IEnumerable<BuiltNetwork> BeforeReLU(string kind) => BuiltWithReLU.Value[kind];

    /// <summary>Compiles networks, each a class of its own in one of the sources.</summary>
    public static IEnumerable<BuiltNetwork> Build(
        string source, IEnumerable<(string ClassName, string Description, NetworkPlan Plan)> networks)
    {
        var run = GeneratorRun.Of(source);
        var outOfPlace = new Lazy<Assembly>(
            () => run.LoadWith(text => text.Replace("inplace: true", "inplace: false", StringComparison.Ordinal)));
        return networks.Select(network => new BuiltNetwork(
            network.Description, network.Plan,
            () => run.Create<Network>(network.ClassName), () => GeneratorRun.Create<Network>(outOfPlace.Value, network.ClassName)));
    }

    private static ILookup<string, BuiltNetwork> BuildAll(string pattern)
    {
        var candidates = LayerCatalog.Kinds
            .SelectMany(kind => Uses(kind).SelectMany(use => InputsOf(kind).Select(input =>
                (Kind: kind, input.Dims, Layers: $"{input.Before}, {string.Format(null, pattern, use)}"))))
            .Select((one, index) => (one.Kind, Class: $"Net{index}", one.Dims, one.Layers,
                Text: $"[Network({one.Dims})]\n[{one.Layers}]\npublic partial class Net{index};\n"))
            .ToList();
        var compilation = Compile.Of(Source(candidates.Select(one => one.Text)));
        var good = candidates
            .Select(one => (one.Kind, one.Class, one.Text, Description: $"({one.Dims}) {one.Layers}",
                Planned: PlanOf(compilation, $"Every.{one.Class}")))
            .Where(one => one.Planned.Plan is not null)
            .ToList();
        var built = Build(
            Source(good.Select(one => one.Text)), good.Select(one => ($"Every.{one.Class}", one.Description, one.Planned.Plan!)));
        return good.Zip(built).ToLookup(
            pair => pair.First.Kind, pair => pair.Second with { FollowsMode = pair.First.Planned.FollowsMode });
    }

    private static (string Dims, string Before)[] InputsOf(string kind) => kind is "Embedding" or "EmbeddingBag" ? Tokens : Inputs;

    private static IEnumerable<string> Uses(string kind)
    {
        var least = LayerCatalogTests.LeastUse(kind) + ")";
        yield return least;
        if (typeof(LayerAttribute).Assembly.GetType($"NetDsl.{kind}Attribute")!.GetProperty("Inplace") is not null)
        {
            yield return (least.EndsWith("()", StringComparison.Ordinal) ? least[..^1] : $"{least[..^1]}, ") + "Inplace = true)";
        }
        foreach (var use in MoreUses.GetValueOrDefault(kind, []))
        {
            yield return use;
        }
    }

    private static string Source(IEnumerable<string> classes) => $"{Code.Usings}namespace Every;\n\n{string.Join('\n', classes)}";

    /// <summary>
    /// The plan of a class; null where it has errors: a layer that does not take that input. And whether its last layer follows the mode.
    /// </summary>
    private static (NetworkPlan? Plan, bool FollowsMode) PlanOf(Compilation compilation, string className)
    {
        var declaration = DeclarationReader.Read(compilation.GetTypeByMetadataName(className)!, compilation, CancellationToken.None)!;
        var (plan, findings) = Planner.Plan(declaration.Spec, CancellationToken.None);
        var last = declaration.Spec.Elements[^1].Attribute;
        return (
            findings.Any(finding => finding.Rule.DefaultSeverity == DiagnosticSeverity.Error) ? null : plan,
            LayerCatalog.Find(last.Kind)!.FollowsMode(last));
    }
}
