using Digits;
using NetDsl;
using NetDsl.Tests;

namespace Examples.Tests.Digits;

/// <summary>The picture in the README is the network's.</summary>
public sealed class DiagramTests
{
    [Fact]
    public void The_README_shows_the_network_as_it_is()
    {
        using var network = new DigitNet();

        DocsImage.Shows("DigitNet", network.DiagramSvg());
    }
}
