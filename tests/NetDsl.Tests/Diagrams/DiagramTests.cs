using System.Globalization;
using System.Xml.Linq;
using static TorchSharp.torch;

namespace NetDsl.Tests.Diagrams;

public sealed class DiagramTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Layers_in_order_with_the_shapes_between_them()
    {
        using var network = new Drawn();

        Assert.Equal(
            """
            flowchart TD
                n0(["input"]):::p0
                n1["Conv2d 8, 3×3, stride 2<br/>BatchNorm2d · ReLU<br/>conv1: 232"]:::p4
                n2[["Residual ×2<br/>stage.0: 1,184"]]:::p5
                n3["AdaptiveAvgPool2d 1"]:::p0
                n4["Conv2d 8, 1×1<br/>Sigmoid<br/>conv2: 72"]:::p3
                n5("×"):::p0
                n6["Flatten"]:::p0
                n7["Linear 10<br/>fc1: 1,290"]:::p5
                n8(["logits"]):::p0
                n9(["features"]):::p0
                n0 -->|"3, 8, 8"| n1
                n1 -->|"8, 4, 4"| n2
                n2 -->|"8, 4, 4"| n3
                n3 -->|"8, 1, 1"| n4
                n4 -->|"8, 1, 1"| n5
                n2 -->|"8, 4, 4"| n5
                n5 -->|"8, 4, 4"| n6
                n6 -->|"128"| n7
                n7 -->|"10"| n8
                n2 -->|"8, 4, 4"| n9
                classDef p0 fill:#f6f8fa,stroke:#57606a,color:#1f2328
                classDef p1 fill:#e3eefa,stroke:#57606a,color:#1f2328
                classDef p2 fill:#bfdbf5,stroke:#57606a,color:#1f2328
                classDef p3 fill:#8cbeea,stroke:#57606a,color:#1f2328
                classDef p4 fill:#4a94d6,stroke:#57606a,color:#ffffff
                classDef p5 fill:#1f6bb0,stroke:#57606a,color:#ffffff

            """.ReplaceLineEndings("\n"),
            network.Diagram());
    }

    [Fact]
    public void A_block_has_a_diagram_of_its_own()
    {
        using var block = new Residual();

        var text = block.Diagram();

        Assert.Contains("n0 -->|\"8, ?, ?\"| n1\n", text, StringComparison.Ordinal);
        Assert.Contains("n2(\"+<br/>ReLU\"):::p0\n", text, StringComparison.Ordinal);
        Assert.Contains("n0 -->|\"8, ?, ?\"| n2\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Parameters_of_the_network_and_settings_of_hyperparameters()
    {
        using var network = new Words(7);

        var lines = network.Diagram().Split('\n').Where(line => line.Contains(":::", StringComparison.Ordinal)).Select(line => line.Trim());

        Assert.Equal(
            [
                "n0([\"input\"]):::p0",
                "n1[\"Embedding 8<br/>embedding1: 400\"]:::p5",
                "n2[\"ClassToken<br/>class_token1: 8\"]:::p2",
                "n3[\"PositionEmbedding<br/>position1: 56\"]:::p3",
                "n4[\"TransformerEncoder heads 4, layers 2<br/>encoder1: 1,200\"]:::p5",
                "n5[\"select<br/>Dropout 0.25\"]:::p0",
                "n6[\"Linear 7<br/>fc1: 63\"]:::p3",
                "n7([\"output\"]):::p0",
            ],
            lines);
    }

    [Fact]
    public void Own_code_is_a_box()
    {
        using var network = new WithOwnCode();

        var text = network.Diagram();

        Assert.Contains("n1[\"Double()<br/>Plain\"]:::p0\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_image_has_a_box_for_each_and_a_lane_for_each_open_value()
    {
        using var network = new Drawn();

        var image = XElement.Parse(network.DiagramSvg());

        var texts = image.Elements(Svg + "text").Select(text => text.Value).ToList();
        Assert.Equal("Drawn: 2,778 parameters", texts[0]);
        Assert.Contains("Residual ×2", texts);
        Assert.Contains("8, 4, 4", texts);

        // The ground, a box each, and a second behind the two blocks.
        Assert.Equal(1 + 10 + 1, image.Elements(Svg + "rect").Count());

        // Eight arrows to the next box, and the two of the tap beside them.
        var paths = image.Elements(Svg + "path").Select(path => path.Attribute("d")!.Value).ToList();
        Assert.Equal(8 + 2, paths.Count);
        Assert.Equal(2, paths.Count(path => path.Contains('Q', StringComparison.Ordinal)));
        var (width, height) = (Number(image, "width"), Number(image, "height"));
        Assert.All(image.Elements(Svg + "rect"), box =>
        {
            Assert.InRange(Number(box, "width") + Number(box, "x"), 1, width);
            Assert.InRange(Number(box, "height") + Number(box, "y"), 1, height);
        });
    }

    [Fact]
    public void Modules_without_a_graph_are_refused()
    {
        using var plain = new Plain();
        using var own = new ByHand();

        Assert.Equal(
            "Expected a network that attributes declare. Got 'Plain', which is written by hand: what it computes is not known.",
            Assert.Throws<NotSupportedException>(() => plain.Diagram()).Message);
        Assert.StartsWith(
            "Expected a network that attributes declare. Got 'ByHand',",
            Assert.Throws<NotSupportedException>(() => own.DiagramSvg()).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => ((nn.Module)null!).Diagram());
    }

    private static double Number(XElement element, string attribute) =>
        double.Parse(element.Attribute(attribute)?.Value ?? "0", CultureInfo.InvariantCulture);
}
