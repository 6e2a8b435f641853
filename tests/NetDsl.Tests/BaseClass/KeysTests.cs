using System.Xml.Linq;
using NetDsl.Tests.Onnx;
using NetDsl.Tests.Weights;
using static TorchSharp.torch;

namespace NetDsl.Tests.BaseClass;

/// <summary>A key is any text without empty parts, wherever it is written.</summary>
public sealed class KeysTests : IDisposable
{
    private static readonly string[] Keys =
    [
        "block1-0", "forward", "model.1.model.3", "model.1.model.a \"b\" \\", "größe\n", "{0}", "</code>", "KeysNet", "\u0007",
        "\U0001f600",
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly KeysNet _network = new();

    public void Dispose()
    {
        _network.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void The_keys_are_the_names() =>
        Assert.Equal(
            Keys.Order(StringComparer.Ordinal),
            _network.state_dict().Keys
                .Where(key => key.EndsWith(".weight", StringComparison.Ordinal))
                .Select(key => key[..^".weight".Length])
                .Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("keys.pt")]
    [InlineData("keys.safetensors")]
    [InlineData("keys.dat")]
    public void They_are_saved_and_loaded(string file)
    {
        using var target = new KeysNet();

        _network.SaveWeights(_folder.File(file));
        target.LoadWeights(_folder.File(file));

        Values.AssertEqual(Values.Of(_network), target);
    }

    [Fact]
    public void The_ONNX_model_has_them_and_gives_the_same()
    {
        using var input = randn(2, 4);
        using var expected = _network.Predict(input);
        _network.SaveOnnx(_folder.File("keys.onnx"));

        using var run = new OnnxRun(_folder.File("keys.onnx"));

        Assert.True(run.Run([input])[0].allclose(expected, 1e-5, 1e-6));
    }

    [Fact]
    public void Diagrams_and_the_summary_show_them()
    {
        var svg = XDocument.Parse(_network.DiagramSvg());

        Assert.Contains("block1-0: 20", svg.Root!.Elements().Select(element => element.Value));
        Assert.Contains("</code>: 20", svg.Root!.Elements().Select(element => element.Value));
        Assert.Contains("#lt;/code#gt;: 20", _network.Diagram(), StringComparison.Ordinal);
        Assert.Contains("model.1.model.3", _network.Summary(), StringComparison.Ordinal);
    }

    [Fact]
    public void Python_text_has_them_escaped()
    {
        _network.SavePyTorch(_folder.File("keys.py"));

        var text = File.ReadAllText(_folder.File("keys.py"));
        Assert.All(
            ["\"block1-0\"", "\"a \\\"b\\\" \\\\\"", "\"größe\\u000a\"", "\"\\u0007\"", "\"\U0001f600\""],
            name => Assert.Contains(name, text, StringComparison.Ordinal));
    }
}

[Network(4)]
[Linear(4, Name = "block1-0"), ReLU, Linear(4, Name = "forward"), ReLU]
[Linear(4, Name = "model.1.model.3"), ReLU, Linear(4, Name = "model.1.model.a \"b\" \\"), ReLU]
[Linear(4, Name = "größe\n"), ReLU, Linear(4, Name = "{0}"), ReLU]
[Linear(4, Name = "</code>"), ReLU, Linear(4, Name = "KeysNet"), ReLU, Linear(4, Name = "\u0007"), ReLU]
[Linear(4, Name = "\U0001f600")]
public partial class KeysNet;
