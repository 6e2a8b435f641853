using NetDsl;
using NetDsl.Tests;

namespace Zoo.Tests;

/// <summary>The diagrams in the docs are those of the networks.</summary>
public sealed class DiagramTests
{
    [Theory]
    [InlineData("ResNet18")]
    [InlineData("UNet")]
    public void The_docs_show_the_network_as_it_is(string name)
    {
        using var network = Exhibits.Find(name)!.Create();

        DocsImage.Shows(name, network.DiagramSvg());
    }

    [Fact]
    public void Every_network_of_the_zoo_can_be_drawn()
    {
        Assert.All(Exhibits.All, exhibit =>
        {
            using var network = exhibit.Create();
            Assert.StartsWith("flowchart TD\n", network.Diagram(), StringComparison.Ordinal);
        });
    }
}
