using System.Text.RegularExpressions;
using NetDsl.Graphs;
using NetDsl.Onnx;
using static TorchSharp.torch;

namespace NetDsl.Tests.Onnx;

/// <summary>Every layer computes in onnxruntime what it does here.</summary>
public sealed partial class OnnxLayerTests
{
    /// <summary>Attributes that no sample has, and why.</summary>
    private static readonly Dictionary<string, string> Refused = new(StringComparer.Ordinal)
    {
        ["FractionalMaxPool"] = nameof(OnnxRefusalTests.Layers_that_draw_or_are_CSharp_code_are_listed_with_what_to_do),
        ["Call"] = nameof(OnnxRefusalTests.Layers_that_draw_or_are_CSharp_code_are_listed_with_what_to_do),
    };

    public static TheoryData<string> Names => [.. SampleNetworks.Types.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Computes_what_Predict_does(string name)
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        using var network = SampleNetworks.Create(name);
        using var folder = new TemporaryFolder();
        var path = folder.File($"{name}.onnx");

        network.SaveOnnx(path);

        using var model = new OnnxRun(path);
        var isOpen = Graph.Of(network).Inputs.Exists(input => input.Value.Shape.Contains(-1));
        foreach (var batch in new[] { 1, 3 })
        {
            foreach (var open in isOpen ? new[] { 8, 14 } : [0])
            {
                var inputs = SampleNetworks.Inputs(network, batch, open);
                AssertNear(SampleNetworks.Predict(network, inputs), model.Run(inputs));
            }
        }
    }

    [Fact]
    public void A_size_that_only_the_layer_knows_is_known()
    {
        using var scope = NewDisposeScope();
        using var network = new OpenLayerNorm();
        using var folder = new TemporaryFolder();
        var (path, input) = (folder.File("norm.onnx"), randn(3, 6));

        network.SaveOnnx(path);

        using var model = new OnnxRun(path);
        AssertNear([network.Predict(input)], model.Run([input]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Everything_that_is_written_is_read(string name)
    {
        using var scope = NewDisposeScope();
        using var network = SampleNetworks.Create(name);

        var graph = OnnxExport.Of(network);

        var read = graph.Nodes.SelectMany(node => node.Inputs).Concat(graph.Outputs).ToHashSet();
        Assert.All(graph.Tensors, tensor => Assert.Contains(tensor.Value, read));
        Assert.All(graph.Nodes, node => Assert.Contains(node.Outputs, read.Contains));
        Assert.Distinct(graph.Inputs
            .Concat(graph.Tensors.Select(tensor => tensor.Value))
            .Concat(graph.Nodes.SelectMany(node => node.Outputs))
            .Select(value => value.Name));
        Assert.Distinct(graph.Nodes.Select(node => node.Name));
    }

    [Fact]
    public void Every_attribute_of_the_layers_page_is_in_a_sample_or_refused()
    {
        var documented = DocumentedAttributes();
        var used = typeof(SampleNetworks).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(Samples.WithBlocks).Namespace)
            .SelectMany(type => type.GetCustomAttributes(false))
            .Select(attribute => AttributeSuffix().Replace(attribute.GetType().Name, ""));

        Assert.Empty(documented.Except(used).Except(Refused.Keys));
        Assert.Empty(Refused.Keys.Except(documented));
    }

    [Fact]
    public void The_onnx_page_lists_every_attribute_of_the_layers_page()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "onnx.md"));
        var listed = Rows().Matches(page).SelectMany(row => Quoted().Matches(row.Value)).Select(name => name.Groups[1].Value);

        Assert.Empty(DocumentedAttributes().Except(listed));
    }

    private static IEnumerable<string> DocumentedAttributes()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "layers.md"));
        var layers = page[..page.IndexOf("\n## Initialisation", StringComparison.Ordinal)];
        return Attributes().Matches(layers).Select(match => match.Groups[1].Value).Distinct();
    }

    internal static void AssertNear(IReadOnlyList<Tensor> expected, IReadOnlyList<Tensor> actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        foreach (var (wanted, got) in expected.Zip(actual))
        {
            Assert.Equal(wanted.shape, got.shape);
            Assert.True(wanted.isfinite().all().item<bool>(), "The expected output is not finite.");
            var scale = Math.Max(1, wanted.abs().max().item<float>());
            Assert.InRange((wanted - got).abs().max().item<float>() / scale, 0, 1e-5);
        }
    }

    [GeneratedRegex(@"^\| `(\w+)[`(<]", RegexOptions.Multiline)]
    private static partial Regex Attributes();

    /// <summary>The first cells of a table.</summary>
    [GeneratedRegex(@"^\| `[^|]*\|", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex(@"`(\w+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"Attribute(`\d)?$")]
    private static partial Regex AttributeSuffix();
}

/// <summary>A norm over so many features of an input that leaves their number open.</summary>
[Network(Dim.Any)]
[LayerNorm(6, ElementwiseAffine = false)]
public partial class OpenLayerNorm;
