using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace NetDsl.Managed.Tests.Gradients;

/// <summary>Where a function is flat by definition, PyTorch lets no gradient through, not even NaN: 0 times NaN would be NaN.</summary>
public class CutGradientTests
{
    /// <summary>Functions that are flat at 0 and have a slope at 4.</summary>
    public static TheoryData<string, Func<Tensor, Tensor>, double> Functions() => new()
    {
        { "relu", x => F.relu(x), 1 },
        { "relu6", x => F.relu6(x), 1 },
        { "hardtanh", x => F.hardtanh(x, 0, 5), 1 },
        { "threshold", x => F.threshold(x, 1, 0), 1 },
        { "hardshrink", x => F.hardshrink(x), 1 },
        { "softshrink", x => F.softshrink(x), 1 },
        { "hardsigmoid", x => F.hardsigmoid(x - 3), 1.0 / 6 },
        { "hardswish", x => F.hardswish(x - 4), 0.5 },
        { "clamp", x => x.clamp(1, 5), 1 },
        { "maximum", x => x.maximum(torch.ones_like(x)), 1 },
        { "minimum", x => (-x).minimum(-torch.ones_like(x)), -1 },
        { "sign", x => x.sign(), 0 },
        { "floor", x => x.floor(), 0 },
    };

    [Theory]
    [MemberData(nameof(Functions))]
    public void What_is_flat_stops_any_gradient(string _, Func<Tensor, Tensor> function, double slope)
    {
        using var x = tensor(new double[] { 0, 0, 4 }, requires_grad: true);
        using var gradient = tensor(new double[] { double.NaN, double.PositiveInfinity, 1 });

        function(x).backward([gradient]);

        Assert.Equal([0, 0, slope], Read.Doubles(x.grad!), (expected, actual) => Math.Abs(expected - actual) < 1e-12);
    }

    [Fact]
    public void The_norm_of_a_window_of_zeros_has_no_slope()
    {
        using var x = tensor(new double[] { 0, 0, 3, 4 }, requires_grad: true);

        F.lp_pool1d(x.reshape(1, 1, 4), 2, 2).sum().backward();

        Assert.Equal([0, 0, 0.6, 0.8], Read.Doubles(x.grad!), (expected, actual) => Math.Abs(expected - actual) < 1e-12);
    }
}
