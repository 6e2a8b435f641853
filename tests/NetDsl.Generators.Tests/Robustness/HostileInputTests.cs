using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetDsl.Generators.Tests;

/// <summary>Whatever is typed: the generator and the analyzers do not throw, end, and stop when they are told to.</summary>
public sealed class HostileInputTests
{
    private static readonly Type[] Attributes =
    [
        .. typeof(NetworkAttribute).Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(ElementAttribute)) && !type.IsAbstract && !type.IsGenericType)
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    private static readonly string[] Integers =
        ["int.MinValue", "int.MinValue + 1", "-1", "0", "1", "46341", "65536", "int.MaxValue - 1", "int.MaxValue", "Dim.Any"];

    private static readonly string[] Texts =
    [
        "null", "\"\"", "\" \"", "\"n\"", "\"-n\"", "\"n / 0\"", "\"n / n\"", "\"n * n * n * n * n * n\"", "\"9223372036854775807\"",
        "\"9223372036854775807 + 1\"", "\"99999999999999999999\"", "\"1e308\"", "\"((((\"", "\"n +\"", "\"n n\"", "\"\\0\"",
        "\"\\ud83d\\ude00\"", "\"\\ud83d\"", "\"\\u0661\"", "\"a.b\"", "\".\"", "\"x1\"", "\"class\"", "\"\\n\"",
    ];

    private static readonly string[] Reals =
        ["double.NaN", "double.PositiveInfinity", "double.NegativeInfinity", "double.MaxValue", "double.Epsilon", "-0.0", "0", "1", "-1"];

    private static readonly string TenThousandLayers = Code.Network("8", string.Concat(Enumerable.Repeat("[Linear(8)]\n[ReLU]\n", 5000)));

    public static TheoryData<string> Kinds => [.. Attributes.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Arguments_at_the_edges_do_not_throw(string attribute)
    {
        var type = Attributes.Single(type => type.Name == attribute);
        var layers = Constructions(type).ToList();
        string[] inputs = ["", "8", "8, 9", "8, 5, 5", "int.MaxValue, int.MaxValue", "Dim.Any, Dim.Any", "\"n\""];

        // After an error the shape is unknown: each layer reads an input of its own.
        var networks = inputs.Select((input, index) =>
            $"[Network]\n[Input(\"a\", {(input.Length == 0 ? "new int[0]" : input)})]\n" +
            string.Concat(layers.Select(layer => $"[From(\"a\")]\n[{layer}]\n")) +
            $"public partial class Net{index.ToString(CultureInfo.InvariantCulture)}(int n);\n\n");

        Assert.NotEmpty(layers);
        await Diagnose.ThrowsNothing(GeneratorRun.Unchecked(Code.Usings + string.Concat(networks)));
    }

    [Theory]
    [InlineData("Add(\"b\")")]
    [InlineData("Add(\"b\", Projection = true)")]
    [InlineData("Multiply(\"b\")")]
    [InlineData("Concat(\"b\")")]
    [InlineData("Concat(\"b\", Dim = 1)")]
    [InlineData("Bilinear(4, \"b\")")]
    [InlineData("CosineSimilarity(\"b\")")]
    [InlineData("PairwiseDistance(\"b\")")]
    [InlineData("MultiheadAttention(2, From = \"b\")")]
    [InlineData("TransformerDecoderLayer(2, \"b\")")]
    [InlineData("TransformerDecoder(1, 2, \"b\")")]
    [InlineData("Transformer(\"b\", 2)")]
    [InlineData("Call(nameof(Net0.Both), \"b\")")]
    public async Task Two_values_of_any_ranks_do_not_throw(string layer)
    {
        string[] inputs = ["", ", 4", ", Dim.Any", ", 4, 4", ", 6, 4", ", 4, 4, 4", ", 4, Dim.Any, 8", ", 4, 4, 4, 4", ", 4, 4, 4, 4, 4"];
        var pairs = inputs.SelectMany(_ => inputs, (first, second) => $"[Input(\"b\"{second}), Input(\"a\"{first})]");
        var networks = pairs.Select((pair, index) => string.Create(CultureInfo.InvariantCulture, $$"""
            [Network]
            {{pair}}
            [{{layer}}]
            public partial class Net{{index}}
            {
                public static TorchSharp.torch.Tensor Both(TorchSharp.torch.Tensor a, TorchSharp.torch.Tensor b) => a + b;
            }

            """));

        await Diagnose.ThrowsNothing(GeneratorRun.Unchecked(Code.Usings + string.Concat(networks)));
    }

    [Fact]
    public async Task Ten_thousand_layers_are_a_network()
    {
        var run = GeneratorRun.Unchecked(TenThousandLayers);

        Assert.Contains("var x10000 = relu5000.call(x9999)", run.Text);
        await Diagnose.ThrowsNothing(run);
    }

    [Fact]
    public async Task Fifty_blocks_in_each_other_do_not_throw()
    {
        var blocks = Enumerable.Range(1, 50).Select(index => string.Create(
            CultureInfo.InvariantCulture, $"[Block(8)]\n[Use<Block{index - 1}>]\npublic partial class Block{index};\n"));
        var run = GeneratorRun.Unchecked(
            $"{Code.Usings}[Block(8)]\n[Linear(8)]\npublic partial class Block0;\n{string.Concat(blocks)}" +
            "[Network(8)]\n[Use<Block50>]\npublic partial class Net;\n");

        await Diagnose.ThrowsNothing(run);
    }

    [Theory]
    [InlineData("Ä")] // Lu
    [InlineData("ß")] // Ll
    [InlineData("ǅ")] // Lt
    [InlineData("ʰ")] // Lm
    [InlineData("神")] // Lo
    [InlineData("Ⅷ")] // Nl
    [InlineData("a\u0301")] // Mn
    [InlineData("क\u093e")] // Mc
    [InlineData("a٣")] // Nd
    [InlineData("a‿b")] // Pc
    [InlineData("a\u200d")] // Cf, which C# leaves out of the name
    [InlineData("@class")]
    public void A_name_of_any_letters_is_a_name(string name)
    {
        var run = GeneratorRun.Of(
            $"{Code.Usings}namespace {name}N;\n[Network(4)]\n[Linear(nameof({name})), Linear(nameof({name}) + \" * 2\")]\n" +
            $"public partial class {name}(int {name});\n");

        Assert.Single(run.Texts);
    }

    [Theory]
    [InlineData("➀")] // No
    [InlineData("€")] // Sc
    [InlineData("∑")] // Sm
    [InlineData("☃")] // So
    [InlineData("\u2028")] // Zl
    [InlineData("\u0007")] // Cc
    [InlineData("\ue000")] // Co
    [InlineData("\u0301")] // Mn, which cannot come first
    [InlineData("\U0001f600")] // a pair of surrogates
    [InlineData("\"")]
    [InlineData("\\")]
    [InlineData("\n*/ class Other { /*")]
    [InlineData("</code>")]
    [InlineData("{0}")]
    [InlineData(" ")]
    public async Task A_key_may_be_any_text(string name)
    {
        var (key, nested) = (SymbolDisplay.FormatLiteral(name, quote: true), SymbolDisplay.FormatLiteral($"a.{name}", quote: true));
        var layers = $"Linear(2, Name = {key}), ReLU, Linear(2, Name = {nested}), Scale(Name = {key} + \"_\")";
        var run = GeneratorRun.Of(Code.Network("4", $"[{layers}]"));

        Assert.Empty(await Findings.Of(run));
        using var network = run.Create<TorchSharp.torch.nn.Module>("Home.Net");
        Assert.Equal(
            [$"{name}_", $"{name}.weight", $"{name}.bias", $"a.{name}.weight", $"a.{name}.bias"],
            network.named_parameters().Select(parameter => parameter.name));
    }

    [Fact]
    public async Task A_declaration_that_is_being_typed_does_not_throw()
    {
        const string Text =
            """
            using NetDsl;
            namespace Home;
            [Network(1, 28, 28), Tap("a")]
            [Conv(8, 3, Padding = 1), BatchNorm, ReLU, MaxPool(2)]
            [Use<Part>(2, Repeat = 3), Concat("a", Dim = -1)]
            [Flatten, Linear(nameof(n) + " * 2")]
            public partial class Net<T>(int n) : Network where T : class { public int M() => 1; }
            [Block(Dim.Any, 14, "m")]
            public partial class Part(int m);
            """;
        for (var length = 1; length < Text.Length; length += 3)
        {
            var run = GeneratorRun.Unchecked(Text[..length]);
            Assert.True(run.Driver.GetRunResult().Results.Single().Exception is null, Text[..length]);
        }

        foreach (var token in CSharpSyntaxTree.ParseText(Text).GetRoot().DescendantTokens())
        {
            await Diagnose.ThrowsNothing(GeneratorRun.Unchecked(Text.Remove(token.SpanStart, token.Span.Length)));
        }
    }

    [Theory]
    [InlineData("NetDsl.dll")]
    [InlineData("TorchSharp.dll")]
    [InlineData("System.Runtime.dll")]
    [InlineData("")]
    public async Task A_missing_reference_does_not_throw(string missing)
    {
        var compilation = Compile.Of(Code.Network("4", "[Linear(2), Softmax]"));
        var references = compilation.References.Where(reference => missing.Length > 0 && !IsNamed(reference, missing)).ToList();
        if (missing == "TorchSharp.dll")
        {
            references.RemoveAll(reference => IsNamed(reference, Path.GetFileName(typeof(TorchSharp.Padding).Assembly.Location)));
        }

        await Diagnose.ThrowsNothing(GeneratorRun.In(compilation.WithReferences(references)));
    }

    [Fact]
    public void It_stops_when_it_is_told_to()
    {
        var compilation = Compile.Of(TenThousandLayers);
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => GeneratorRun.NewDriver().RunGenerators(compilation, source.Token));
    }

    [Fact]
    public async Task The_analyzers_stop_while_they_work()
    {
        var run = GeneratorRun.Unchecked(TenThousandLayers);
        using var source = new CancellationTokenSource();
        var analysis = run.Output.WithAnalyzers(Findings.Analyzers).GetAnalyzerDiagnosticsAsync(source.Token);
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => analysis);
    }

    /// <summary>The layer with each value at the edge of each argument's type, the other arguments being small numbers.</summary>
    private static IEnumerable<string> Constructions(Type type)
    {
        var name = type.Name[..^"Attribute".Length];
        foreach (var parameters in type.GetConstructors().Select(constructor => constructor.GetParameters()))
        {
            if (parameters.Length == 0)
            {
                yield return name;
            }

            for (var index = 0; index < parameters.Length; index++)
            {
                foreach (var value in Edges(parameters[index].ParameterType))
                {
                    yield return $"{name}({Arguments(parameters, index, value)})";
                }
            }

            foreach (var property in type.GetProperties().Where(property => property is { CanWrite: true, SetMethod.IsPublic: true }))
            {
                foreach (var value in Edges(property.PropertyType))
                {
                    var arguments = Arguments(parameters, index: -1, "");
                    yield return $"{name}({arguments}{(arguments.Length > 0 ? ", " : "")}{property.Name} = {value})";
                }
            }
        }
    }

    private static string Arguments(ParameterInfo[] parameters, int index, string value) => string.Join(
        ", ", parameters.Select((parameter, place) => place == index ? value : Usual(parameter.ParameterType)));

    private static string Usual(Type type) =>
        type == typeof(string) ? "\"a\""
        : type.IsArray ? $"new {CSharp(type.GetElementType()!)}[] {{ {Usual(type.GetElementType()!)} }}"
        : type.IsEnum ? $"({CSharp(type)})0"
        : type == typeof(bool) ? "true"
        : "2";

    private static IEnumerable<string> Edges(Type type) =>
        type.IsArray ? Edges(type.GetElementType()!)
            .Select(value => $"new {CSharp(type.GetElementType()!)}[] {{ {value}, {value} }}")
            .Append($"new {CSharp(type.GetElementType()!)}[0]")
            .Append("null")
        : type.IsEnum ? [$"({CSharp(type)})77", $"({CSharp(type)})(-1)"]
        : type == typeof(string) ? Texts
        : type == typeof(bool) ? ["true", "false"]
        : type == typeof(double) ? Reals
        : type == typeof(object) ? [.. Integers, .. Texts, .. Reals, "true", "'c'", "typeof(int)", "new[] { 1 }", "new object[] { null }"]
        : Integers;

    private static string CSharp(Type type) =>
        type == typeof(object) ? "object" : $"global::{type.FullName!.Replace('+', '.')}";

    private static bool IsNamed(MetadataReference reference, string file) =>
        (reference.Display ?? "").EndsWith(file, StringComparison.OrdinalIgnoreCase);
}
