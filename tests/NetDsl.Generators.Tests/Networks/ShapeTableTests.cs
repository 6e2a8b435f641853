using NetDsl.Generators.Writing;

namespace NetDsl.Generators.Tests.Networks;

public sealed class ShapeTableTests
{
    [Fact]
    public void The_total_may_be_larger_than_any_layer_can_be()
    {
        var plan = Plans.OfLayers("2147483647", "[Linear(2147483647), ReLU, Linear(2147483647), ReLU, Linear(2147483647)]");

        var writer = new CodeWriter();
        ShapeTable.Write(writer, plan);

        var lines = writer.Close().TrimEnd().Split('\n');
        Assert.EndsWith(" 4,611,686,016,279,904,256", lines[2], StringComparison.Ordinal);
        Assert.EndsWith(" 13,835,058,048,839,712,768", lines[^1], StringComparison.Ordinal);
    }
}
