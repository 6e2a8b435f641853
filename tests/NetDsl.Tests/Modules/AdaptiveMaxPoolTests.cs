using static TorchSharp.torch;

namespace NetDsl.Tests.Modules;

/// <summary>Adaptive max pooling of volumes, plane by plane and then in depth.</summary>
public sealed partial class AdaptiveMaxPoolTests
{
    [Network(2, 5, 7, 6)]
    [AdaptiveMaxPool(2, 3, 4)]
    private sealed partial class Net;

    /// <summary>Along an axis of n, output i of m looks from ⌊i·n/m⌋ to ⌈(i + 1)·n/m⌉.</summary>
    [Fact]
    public void Takes_the_largest_of_each_box()
    {
        using var scope = NewDisposeScope();
        using var network = new Net();
        manual_seed(5);
        var input = randn([3, 2, 5, 7, 6]);

        var output = network.forward(input);

        Assert.Equal([3L, 2, 2, 3, 4], output.shape);
        for (var box = 0; box < 24; box++)
        {
            var (d, h, w) = (box / 12, box / 4 % 3, box % 4);
            var part = Part(Part(Part(input, 2, d, 2), 3, h, 3), 4, w, 4);
            Assert.True(output[.., .., d, h, w].allclose(part.flatten(2).max(2).values, rtol: 0, atol: 0), $"box {d}, {h}, {w}");
        }
    }

    [Fact]
    public void The_gradient_goes_to_the_largest()
    {
        using var scope = NewDisposeScope();
        using var network = new Net();
        var input = arange(2 * 5 * 7 * 6, float32).reshape(1, 2, 5, 7, 6).requires_grad_();

        network.forward(input).sum().backward();

        Assert.Equal(48, input.grad!.sum().item<float>());
        Assert.Equal(48, input.grad.gt(0).sum().item<long>());
    }

    [Fact]
    public void A_batch_may_be_empty()
    {
        using var network = new Net();

        Assert.Equal([0L, 2, 2, 3, 4], network.forward(zeros([0, 2, 5, 7, 6])).shape);
    }

    private static Tensor Part(Tensor value, int axis, long index, long count)
    {
        var size = value.size(axis);
        var start = index * size / count;
        return value.narrow(axis, start, (((index + 1) * size) + count - 1) / count - start);
    }
}
