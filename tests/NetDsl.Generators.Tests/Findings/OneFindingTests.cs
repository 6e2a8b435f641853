using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetDsl.Generators.Tests;

/// <summary>
/// One mistake is one finding: no attribute of a wrong network has two above info, unless each is about another argument.
/// </summary>
public sealed partial class OneFindingTests
{
    /// <summary>Inputs, layers that follow them, and layers that do not go with these.</summary>
    private static readonly (string Dims, string Above, string[] Layers)[] Wrong =
    [
        // Steps with features, where channels come first.
        ("100", "Embedding(50, 128), ",
        [
            "Conv(100, 3)", "ConvTranspose(8, 3)", "MaxPool(2)", "MaxPool(200)", "AvgPool(2)", "AvgPool(200)", "LPPool(2, 2)",
            "LPPool(2, 200)", "Conv(128, 3, 2)", "Conv(8, 3, 1, 1)", "Conv(8, 200)", "Conv(8, 3, Groups = 3)",
            "Conv(8, 3, Groups = 128)", "MaxPool(3, 2)", "AdaptiveAvgPool(1)", "ConstantPad(1, 0)", "ReflectionPad(200)", "Upsample(2)",
            "Upsample(ScaleFactor = 2)", "ChannelShuffle(3)", "ChannelShuffle(64)", "LocalResponseNorm(5)", "ChannelDropout",
            "ChannelDropout(1.0)", "FeatureAlphaDropout(1.0)", "PReLU(PerChannel = true)", "Fold(new[] { 8, 16 }, 1)",
            "Fold(new[] { 8, 16 }, 3)", "Unfold(2)", "PixelShuffle(2)", "BatchNorm", "BatchNorm(Momentum = 0.99)",
            "BatchNorm(Momentum = 1)", "BatchNorm(Eps = 1)", "InstanceNorm", "InstanceNorm(Affine = true)", "GroupNorm(3)",
            "GroupNorm(4)", "GroupNorm(128)", "ChannelLayerNorm", "LayerNorm(100)", "LogSoftmax(1)", "GLU(1)", "Softmax2d",
            "Linear(1), Softmax", "Linear(1), LayerNorm", "Linear(1), GLU(1)", "Linear(1), BatchNorm", "Linear(1), InstanceNorm",
        ]),
        ("Dim.Any", "Embedding(50, 128), ",
        [
            "Conv(100, 3)", "ConvTranspose(8, 3)", "BatchNorm", "InstanceNorm(Affine = true)", "GroupNorm(4)", "ChannelLayerNorm",
            "PReLU(PerChannel = true)", "Flatten, Linear(4)", "Conv(16, 3, 2)", "Conv(8, 3, 1, 1)", "MaxPool(3, 2)",
            "Fold(new[] { 8, 16 }, 1)", "ChannelShuffle(4)",
        ]),

        // (H, W, C) and volumes with channels last.
        ("8, 8, 8", "Permute(0, 2, 3, 1), ",
        [
            "Conv(100, 3)", "Conv(8, 3, 1)", "Conv(8, 16, 3)", "MaxPool(3, 2)", "MaxPool(9)", "PixelShuffle(2)", "PixelShuffle(3)",
            "PixelUnshuffle(3)", "Unfold(9)", "Softmax2d", "BatchNorm", "GroupNorm(3)", "LogSoftmax(1)", "Upsample(2)",
            "FractionalMaxPool(9, OutputSize = 2)",
        ]),

        // Feature maps, where features or steps belong.
        ("3, 20", "Conv(8, 3), ",
        [
            "LSTM(8)", "GRU(0)", "PositionEmbedding", "PositionEmbedding(MaxLength = 4)", "MultiheadAttention(2)",
            "MultiheadAttention(4)", "MultiheadAttention(7)", "TransformerEncoderLayer(2)", "TransformerEncoderLayer(7)", "ClassToken",
            "LastStep", "Linear(4)", "LayerNorm", "LayerNorm(8)", "LayerNorm(18)", "RMSNorm",
        ]),
        ("3, Dim.Any, Dim.Any", "",
        [
            "Conv(8, 3), Linear(10)", "Conv(8, 3), Flatten, Linear(10)", "Conv(8, 3), LayerNorm", "Conv(8, 3), RMSNorm",
            "Conv(8, 3), LayerNorm(8)", "Conv(8, 3), Bilinear(3, \"x\")",
        ]),
        ("3, 16, 16", "Conv(8, 3, Padding = 1), ",
        [
            "Linear(10), ReLU, Linear(5)", "Linear(1), Softmax", "LayerNorm(8)", "LayerNorm(16)", "LayerNorm(16, 16)",
            "LayerNorm(8, 16)", "AdaptiveAvgPool(1), InstanceNorm", "AdaptiveAvgPool(1), LayerNorm", "AdaptiveAvgPool(1), GroupNorm(8)",
            "AdaptiveAvgPool(1), RMSNorm", "AdaptiveAvgPool(1), LayerNorm(8)", "AdaptiveAvgPool(1), Linear(4)", "MaxPool(17)",
            "Softmax(1), Softmax(0)", "BatchNorm(Momentum = 0.99, Eps = 1)", "BatchNorm, Dropout(1.0), BatchNorm", "ReLU, ReLU, Softmax",
            "Flatten, Linear(4), Linear(3), Softmax, Dropout", "Flatten, Linear(4), Dropout(1.0)",
            "Flatten, Linear(4), BatchNorm, BatchNorm", "Flatten, Linear(4, Bias = true), BatchNorm", "Flatten, ReLU, ReLU",
            "Flatten, Linear(1), Softmax, Softmax", "Flatten, Linear(4), ReLU, ReLU, Dropout", "Flatten, Linear(4), Softmax, ReLU",
            "Flatten, Linear(4), BatchNorm(Momentum = 0), BatchNorm(Momentum = 1)",
        ]),

        // PyTorch's order of arguments.
        ("3, 32, 32", "",
        [
            "Conv(3, 64, 3)", "Conv(3, 64, 3), Conv(64, 64, 3)", "Conv(3, 64, 7, Stride = 2, Padding = 3)", "Conv(16, 3, 2)",
            "Conv(16, 3, 1)", "Conv(16, 3, 1, 1)", "MaxPool(3, 2)", "MaxPool(3, 2, 1)", "AvgPool(2, 2, 1)",
            "ConvTranspose(3, 64, 4, 2, 1)", "ConvTranspose(3, 4, 2)", "ConstantPad(1, 0)", "Upsample(2)", "Upsample(64), Upsample(2)",
            "Conv(64, 3, Groups = 3)", "Conv(3, 64, 3, Groups = 5)", "Conv(3, 3, 3, Padding = Padding.Same, Stride = 2)",
        ]),
        ("1, 28, 28", "",
        [
            "Conv(1, 32, 3)", "Conv(1, 32, 3), ReLU, MaxPool(2, 2), Conv(32, 64, 3)", "Flatten, Linear(1), Softmax",
        ]),

        // Inputs of another shape than meant.
        ("224, 224, 3", "",
        [
            "Conv(64, 7)", "Conv(64, 3, Stride = 2)", "Conv(3, 64, 3)", "Conv(64, 3, 2)", "MaxPool(3, 2)", "LayerNorm(224)",
            "Conv(16, 3, Groups = 3)", "Upsample(2)",
        ]),
        ("28, 28, 1", "",
        [
            "Conv(32, 3)", "Conv(1, 32, 3)", "Conv(32, 3, 1)", "MaxPool(2)", "MaxPool(3, 2)", "GroupNorm(3)",
        ]),
        ("32, 3, 64, 64", "",
        [
            "Conv(16, 3)", "Conv(3, 16, 3)", "Conv(16, 3, 1, 1)", "Flatten, Linear(10)", "MaxPool(2, 2)", "MaxPool(4)",
        ]),
        ("28, 28", "",
        [
            "Conv(32, 3)", "Conv(1, 32, 3)", "Conv(32, 3, 2)", "MaxPool(2, 2)",
        ]),
        ("Dim.Any, Dim.Any, 3", "",
        [
            "Conv(32, 3)", "BatchNorm", "MaxPool(4)",
        ]),
        ("64, 1, 28, 28, 28", "",
        [
            "Conv(8, 3)",
        ]),
    ];

    private static string Folder => Path.Combine(Repository.Root, "docs", "diagnostics");

    public static TheoryData<string, string> Networks
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (dims, layers) in Wrong.SelectMany(wrong => wrong.Layers, (wrong, layers) => (wrong.Dims, wrong.Above + layers)))
            {
                data.Add(dims, layers);
            }

            return data;
        }
    }

    /// <summary>All but the one about the project, whose examples are no C#.</summary>
    public static TheoryData<string> Pages => [.. Directory.EnumerateFiles(Folder, "NDSL*.md")
        .Select(page => Path.GetFileName(page)!)
        .Where(page => page != "NDSL008.md")];

    [Theory]
    [MemberData(nameof(Networks))]
    public Task A_wrong_network_has_one_finding_an_attribute(string dims, string layers) =>
        HasOneAnAttribute(Code.Network(dims, $"[{layers}]"), DiagnosticSeverity.Warning);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_help_pages_wrong_example_has_one_finding_an_attribute(string page)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Folder, page));

        await HasOneAnAttribute("using NetDsl;\n\n" + WrongExample().Match(text).Groups[1].Value, DiagnosticSeverity.Info);
    }

    private static async Task HasOneAnAttribute(string source, DiagnosticSeverity least)
    {
        var findings = (await Findings.Of(GeneratorRun.Unchecked(source)))
            .Where(finding => finding.Severity >= least && finding.Id.StartsWith("NDSL", StringComparison.Ordinal))
            .ToList();
        var doubled = findings
            .Where(finding => finding.Severity > DiagnosticSeverity.Info && finding.Location.IsInSource)
            .GroupBy(Enclosing<AttributeSyntax>)
            .Where(attribute => attribute.Key is not null && attribute.Count() > 1 && !AreOfArguments(attribute));

        Assert.NotEmpty(findings);
        Assert.Empty(doubled.SelectMany(attribute => attribute).Select(Findings.Describe));
    }

    private static bool AreOfArguments(IEnumerable<Diagnostic> findings)
    {
        var arguments = findings.Select(Enclosing<AttributeArgumentSyntax>).ToList();
        return !arguments.Contains(null) && arguments.Distinct().Count() == arguments.Count;
    }

    private static T? Enclosing<T>(Diagnostic finding)
        where T : SyntaxNode => finding.Location.SourceTree!.GetRoot()
        .FindNode(finding.Location.SourceSpan, getInnermostNodeForTie: true)
        .FirstAncestorOrSelf<T>();

    [GeneratedRegex("^## Wrong\r?\n[^#]*?^```csharp\r?\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex WrongExample();
}
