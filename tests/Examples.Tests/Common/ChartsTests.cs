using NetDsl.Examples;
using NetDsl.Tests;

namespace Examples.Tests.Common;

public sealed class ChartsTests
{
    [Fact]
    public void A_chart_is_a_PNG_and_an_SVG_of_the_curves()
    {
        using var folder = new TemporaryFolder();
        Curve[] curves = [new("With", [4, 2, 1]), new("Without", [4, 3, 2])];

        var (png, svg) = Charts.Save(folder.File("loss"), "Norms", "step", "loss", curves);

        byte[] signature = [0x89, (byte)'P', (byte)'N', (byte)'G'];
        Assert.Equal(signature, File.ReadAllBytes(png)[..4]);
        var text = File.ReadAllText(svg);
        Assert.Contains("<svg", text);
        Assert.Contains("Without", text);
    }
}
