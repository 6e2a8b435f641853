using System.Runtime.CompilerServices;
using NetDsl;

namespace Digits.Tests;

/// <summary>The picture in the README is the network's; NETDSL_ACCEPT=1 draws it anew.</summary>
public sealed class DiagramTests
{
    [Fact]
    public void The_README_shows_the_network_as_it_is()
    {
        using var network = new DigitNet();
        var file = Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "docs", "images", "DigitNet.svg");
        if (Environment.GetEnvironmentVariable("NETDSL_ACCEPT") == "1")
        {
            File.WriteAllText(file, network.DiagramSvg());
        }

        Assert.Equal(File.ReadAllText(file), network.DiagramSvg(), ignoreLineEndingDifferences: true);
    }

    private static string Here([CallerFilePath] string file = "") => file;
}
