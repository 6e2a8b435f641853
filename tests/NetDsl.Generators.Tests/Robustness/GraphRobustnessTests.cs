using Microsoft.CodeAnalysis;

namespace NetDsl.Generators.Tests;

/// <summary>Random graphs of blocks, taps and hyperparameters: nothing throws, and what has no errors compiles.</summary>
public sealed class GraphRobustnessTests
{
    /// <summary>What the random networks use. All of it is sound.</summary>
    private const string Parts =
        """

        [Block(nameof(inputs), Dim.Any, Dim.Any), Tap("x"), Conv(nameof(channels), 3, Stride = nameof(stride), Padding = 1), BatchNorm]
        [Add("x", Projection = true), ReLU]
        public partial class Residual(int inputs, int channels, int stride = 1);

        [Block(nameof(n), nameof(h), nameof(w)), Tap("all"), Conv("n / 2 + 1", 1), ReLU, Concat("all")]
        public partial class Growing(int n, int h, int w);

        [Block(nameof(steps), nameof(features)), Tap("x"), LayerNorm]
        [Linear("features * r"), GELU, Dropout(nameof(p)), Linear(nameof(features)), Add("x")]
        public partial class Mixing(int steps, int features, int r = 4, double p = 0.1);

        public class Own(int size, bool flag = false) : nn.Module<Tensor, Tensor>("Own")
        {
            public override Tensor forward(Tensor x) => flag ? x * size : x + size;
        }

        """;

    /// <summary>Elements on a feature map, on a table of steps and on a vector.</summary>
    private static readonly string[][] Elements =
    [
        [
            "Conv(nameof(a), 3, Padding = 1)", "Conv(\"a * 2\", 1)", "Conv(8, nameof(k), Padding = \"k / 2\")",
            "Conv(\"b\", 3, Stride = \"k\")", "MaxPool(2)", "BatchNorm", "ReLU", "GroupNorm(\"b\")", "Upsample(ScaleFactor = 2)",
            "AdaptiveAvgPool(\"k\")", "Use<Residual>(8)", "Use<Residual>(\"a\", 2)", "Use<Residual>(\"a + b\", \"k\", Repeat = 2)",
            "Use<Growing>", "Use<Growing>(Repeat = 3, Name = \"grow\")", "Use<Own>(3)", "Use<Mixing>", "Flatten, Linear(\"b\")",
            "ConvTranspose(\"a\", 2, Stride = 2)", "PixelShuffle(2)", "ChannelLayerNorm", "Scale(0.1)",
        ],
        [
            "Linear(nameof(a))", "Linear(\"a * b\")", "LayerNorm", "Use<Mixing>", "Use<Mixing>(2, 0.5, Repeat = 2)",
            "Use<Mixing>(\"k\", nameof(p))", "Transpose(1, 2)", "LSTM(\"a\")", "Conv(\"a\", 3)", "MultiheadAttention(2)",
            "PositionEmbedding", "ClassToken", "LastStep", "Mean", "Dropout(nameof(p))", "Use<Own>(1, true)",
        ],
        [
            "Linear(nameof(a))", "Linear(\"a / 2 + b\")", "BatchNorm", "ReLU", "Dropout(\"p / 2\")", "Use<Own>(\"a\")",
            "Call(nameof(Twice))", "Unflatten(1, \"k\", -1)",
        ],
    ];

    private static readonly string[] Graph =
    [
        "Tap(\"x\")", "Tap(\"y\")", "From(\"x\")", "From(\"y\")", "Add(\"x\")", "Add(\"x\", Projection = true)",
        "Add(\"y\", Projection = true)", "Multiply(\"y\")", "Concat(\"x\")", "Concat(\"x\", \"y\")", "Output(\"u\")", "Output(\"v\")",
        "From(\"extra\")", "Add(\"extra\")", "Call(nameof(Twice))",
    ];

    private static readonly string[] Inputs =
    [
        "3, 16, 16", "nameof(a), 32, 32", "\"a * 2\", Dim.Any, Dim.Any", "8, nameof(b), nameof(b)", "6, 12", "nameof(b), nameof(a)",
        "10, \"a * 4\"", "16", "nameof(a)",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task What_has_no_errors_compiles(int seed)
    {
        var random = new Random(seed);
        var sound = 0;
        for (var i = 0; i < 60; i++)
        {
            var source = Source(random);
            var run = GeneratorRun.Unchecked(source);
            var findings = await Findings.Of(run);

            Assert.True(
                findings.All(finding => finding.Id.StartsWith("NDSL", StringComparison.Ordinal)),
                source + string.Join(Environment.NewLine, findings.Select(Findings.Describe).Concat(run.Texts.Values)));
            sound += findings.Any(finding => finding.Severity == DiagnosticSeverity.Error) ? 0 : 1;
        }

        Assert.InRange(sound, 5, 45);
    }

    private static string Source(Random random)
    {
        var input = Pick(random, Inputs);
        var elements = Elements[Math.Max(0, 3 - input.Split(',').Length)];
        var isSeveral = random.Next(4) == 0;
        var layers = Enumerable.Range(0, random.Next(1, 8)).Select(_ => random.Next(3) == 0 ? Pick(random, Graph) : Pick(random, elements));
        var head = isSeveral ? $"[Network]\n[Input(\"first\", {input}), Input(\"extra\", {Pick(random, Inputs)})]" : $"[Network({input})]";
        return Code.Usings +
            $$"""
            using static TorchSharp.torch;

            {{head}}
            {{string.Join('\n', layers.Select(layer => $"[{layer}]"))}}
            public partial class Net(int a, int b, int k = 3, double p = 0.2)
            {
                public double Sum => a + b + k + p;
                private static Tensor Twice(Tensor x) => x * 2;
            }

            """ + Parts;
    }

    private static string Pick(Random random, string[] items) => items[random.Next(items.Length)];
}
