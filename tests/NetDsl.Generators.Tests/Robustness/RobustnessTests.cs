using System.Globalization;
using Microsoft.CodeAnalysis;

namespace NetDsl.Generators.Tests;

/// <summary>Random declarations, right and wrong: nothing throws, and what has no findings compiles.</summary>
public sealed class RobustnessTests
{
    private static readonly Type[] Attributes =
    [
        .. typeof(NetworkAttribute).Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(Attribute)) && !type.IsAbstract)
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    private static readonly string[] Kinds = [.. Attributes.Select(type => type.Name[..^"Attribute".Length]), "Missing"];

    private static readonly string[] Properties =
    [
        .. Attributes.SelectMany(type => type.GetProperties()).Select(property => property.Name).Distinct().Order(StringComparer.Ordinal),
        "Nothing",
    ];

    private static readonly string[] Values =
    [
        "0", "1", "2", "3", "4", "8", "-1", "16", "int.MaxValue", "int.MinValue", "0.5", "-0.5", "1e300", "double.NaN", "null", "\"text\"",
        "\"\"", "true", "'c'", "5000000000", "new[] { 1, 2 }", "new int[0]", "new object[] { 1, \"x\" }", "typeof(int)", "Padding.Same",
        "Dim.Any", "PaddingModes.Reflect", "(PaddingModes)77", "nameof(System)", "missing", "1 +", "default", "new[] { \"a\" }",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Random_attributes_never_throw(int seed)
    {
        var random = new Random(seed);
        var wrong = 0;
        for (var i = 0; i < 40; i++)
        {
            var run = GeneratorRun.Unchecked(Source(random, Layer));
            var findings = await Diagnose.ThrowsNothing(run);
            wrong += findings.IsEmpty && run.Diagnostics.IsEmpty ? 0 : 1;
        }

        Assert.True(wrong > 30, $"Only {wrong} of 40 random declarations are wrong.");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Sound_layers_in_random_order_compile_or_are_found_wrong(int seed)
    {
        var random = new Random(seed);
        var silent = 0;
        for (var i = 0; i < 40; i++)
        {
            var source = Source(random, SoundLayer);
            var findings = await Findings.Of(GeneratorRun.Unchecked(source));

            Assert.True(
                findings.All(finding => finding.Id.StartsWith("NDSL", StringComparison.Ordinal)),
                source + string.Join(Environment.NewLine, findings.Select(Findings.Describe)));
            silent += findings.Any(finding => finding.Severity == DiagnosticSeverity.Error) ? 0 : 1;
        }

        Assert.InRange(silent, 5, 35);
    }

    [Fact]
    public async Task One_mistake_in_a_sound_network_is_one_finding()
    {
        var random = new Random(5);
        var sound = 0;
        for (var i = 0; i < 60; i++)
        {
            var source = Source(random, SoundLayer);
            if (!(await Findings.Of(GeneratorRun.Unchecked(source))).IsEmpty)
            {
                continue;
            }

            sound++;
            var places = Enumerable.Range(1, source.Length - 1).Where(at => source[at - 1] == '\n' && source[at] == '[').Skip(1).ToArray();
            var mistaken = source.Insert(places[random.Next(places.Length)], "[Dropout(2)]\n");
            var findings = await Findings.Of(GeneratorRun.Unchecked(mistaken));

            Assert.True(
                findings is [{ Id: "NDSL006" }],
                mistaken + string.Join(Environment.NewLine, findings.Select(Findings.Describe)));
        }

        Assert.InRange(sound, 5, 60);
    }

    private static string Source(Random random, Func<Random, string> layer)
    {
        var dims = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Pick(random, "3", "8", "16", "32", "Dim.Any"));
        var layers = Enumerable.Range(0, random.Next(1, 8)).Select(_ => $"[{layer(random)}]");
        return Code.Network(string.Join(", ", dims), string.Join('\n', layers));
    }

    private static string Layer(Random random)
    {
        var positional = Enumerable.Range(0, random.Next(0, 4)).Select(_ => Pick(random, Values));
        var named = Enumerable.Range(0, random.Next(0, 3)).Select(_ => $"{Pick(random, Properties)} = {Pick(random, Values)}");
        return $"{Pick(random, Kinds)}({string.Join(", ", positional.Concat(named))})";
    }

    private static string SoundLayer(Random random)
    {
        var size = random.Next(1, 4).ToString(CultureInfo.InvariantCulture);
        return Pick(
            random,
            $"Conv(8, {size})", $"Conv(16, {size}, Padding = 1)", $"Conv(8, 3, Stride = {size})", "Conv(8, 1, Groups = 2)",
            $"ConvTranspose(8, {size})", "Linear(16)", "BatchNorm", "LayerNorm", $"GroupNorm({size})", "InstanceNorm(Affine = true)",
            "ReLU", "LeakyReLU(0.2)", "ELU", "GELU", "SiLU", "Sigmoid", "Tanh", "Softmax", "LogSoftmax(1)", $"MaxPool({size})",
            $"AvgPool({size})", $"AdaptiveAvgPool({size})", "Dropout(0.3)", "Flatten", "Flatten", "Identity",
            "Tap(\"x\")", "From(\"x\")", "Add(\"x\")", "Multiply(\"x\")", "Concat(\"x\")");
    }

    private static string Pick(Random random, params string[] items) => items[random.Next(items.Length)];
}
