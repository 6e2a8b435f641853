using System.Runtime.CompilerServices;
using NetDsl;

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
        var file = Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "docs", "images", $"{name}.svg");
        if (Environment.GetEnvironmentVariable("NETDSL_ACCEPT") == "1")
        {
            File.WriteAllText(file, network.DiagramSvg());
        }

        Assert.Equal(File.ReadAllText(file), network.DiagramSvg(), ignoreLineEndingDifferences: true);
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

    private static string Here([CallerFilePath] string file = "") => file;
}
