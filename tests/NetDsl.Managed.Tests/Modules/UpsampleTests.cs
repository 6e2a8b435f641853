using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace NetDsl.Managed.Tests.Modules;

/// <summary>What the golden values of resizing leave out, because PyTorch 1 and PyTorch 2 differ there: this is PyTorch 2.</summary>
public class UpsampleTests
{
    [Fact]
    public void Antialiasing_leaves_an_axis_that_keeps_its_size_but_not_its_gradient()
    {
        using var x = tensor(new double[] { 1, 2, 4, 8 }, 1, 1, 4).unsqueeze(0).requires_grad_();

        var y = F.interpolate(x, null, [1, 1.2], InterpolationMode.Bilinear, false, antialias: true);
        y.sum().backward();

        Assert.Equal([1.0, 2, 4, 8], Read.Doubles(y));
        Near.Assert("gradient", [1.25, 7 / 6.0, 7 / 6.0, 5 / 12.0], Read.Doubles(x.grad!), [1, 1, 1, 4], 1e-12);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Small_images_go_by_the_sizes_whatever_their_channels(int channels)
    {
        using var rows = arange(4, dtype: float64).reshape(1, 1, 4, 1).expand(1, channels, 4, 2);

        var y = nn.Upsample(scale_factor: [2.05, 3.15]).call(rows);

        Assert.Equal([1L, channels, 8, 6], y.shape);
        Assert.Equal([0.0, 0, 1, 1, 2, 2, 3, 3], Read.Doubles(y[0, channels - 1, TensorIndex.Colon, 5]));
    }

    [Fact]
    public void Large_images_and_volumes_go_by_the_factor()
    {
        using var rows = arange(4, dtype: float64);

        var large = nn.Upsample(scale_factor: [2.05, 1]).call(rows.reshape(1, 1, 4, 1).expand(1, 1, 4, 121));
        var volume = nn.Upsample(scale_factor: [2.05, 1, 1]).call(rows.reshape(1, 1, 4, 1, 1));

        Assert.Equal([0.0, 0, 0, 1, 1, 2, 2, 3], Read.Doubles(large[0, 0, TensorIndex.Colon, 0]));
        Assert.Equal([0.0, 0, 0, 1, 1, 2, 2, 3], Read.Doubles(volume));
    }
}
