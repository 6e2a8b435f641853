using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Tensors;

/// <summary>Functions of <c>torch</c> that stand for a method of tensors with other arguments, and the names of their results.</summary>
public sealed class StaticFunctionTests
{
    [Fact]
    public void Dimensions_are_moved_one_by_one_or_together()
    {
        using var x = zeros(2, 3, 4, 5);

        Assert.Equal([3L, 4, 2, 5], movedim(x, 0, 2).shape);
        Assert.Equal([5L, 2, 3, 4], moveaxis(x, -1, 0).shape);
        Assert.Equal([4L, 5, 2, 3], moveaxis(x, (0, 1), (2, 3)).shape);
        Assert.Equal([3L, 4, 2, 5], moveaxis(x, (0, 1, 2), (2, 0, 1)).shape);
        Assert.Equal([5L, 4, 3, 2], moveaxis(x, (0, 1, 2, 3), (3, 2, 1, 0)).shape);
    }

    [Fact]
    public void Elements_roll_along_dimensions()
    {
        using var x = arange(6, dtype: float64).reshape(2, 3);

        Assert.Equal([5.0, 3, 4, 2, 0, 1], Read.Doubles(roll(x, (1, 1), (0, 1))));
        Assert.Equal([5.0, 3, 4, 2, 0, 1], Read.Doubles(roll(x.unsqueeze(0), (1, 1, 7), (1, 2, 0))));
        Assert.Equal([5.0, 3, 4, 2, 0, 1], Read.Doubles(roll(x, (ReadOnlySpan<long>)[1, 1], [0, 1])));
        Assert.Equal([5.0, 0, 1, 2, 3, 4], Read.Doubles(roll(x, (ReadOnlySpan<long>)[1])));
    }

    [Fact]
    public void Softmax_norm_quotient_and_inverse_of_the_error_function()
    {
        using var x = tensor(new double[] { 3, 4 });

        Assert.Equal(Read.Doubles(x.softmax(0)), Read.Doubles(softmax(x, 0)));
        Assert.Equal(float32, softmax(x, 0, float32).dtype);
        Assert.Equal(5, norm(x).item<double>(), 1e-12);
        Assert.Equal([1.5, 2], Read.Doubles(divide_(x, 2)));
        Assert.Equal(Read.Doubles(erfinv(x / 3)), Read.Doubles(erfinv_(x / 3)));
    }

    [Fact]
    public void Results_have_TorchSharps_names()
    {
        using var x = tensor(new double[] { 2, 3, 1 });
        using var images = x.reshape(1, 1, 3, 1);

        Assert.Equal([1.0, 2, 3], Read.Doubles(sort(x).values));
        Assert.Equal([2.0, 0, 1], Read.Doubles(sort(x).indices));
        Assert.Equal([1.0], Read.Doubles(topk(x, 1).indices));
        Assert.Equal([1.0], Read.Doubles(x.topk(1).indexes));
        Assert.Equal([1.0], Read.Doubles(max(x.unsqueeze(0), 1).indexes));
        Assert.Equal([3.0], Read.Doubles(nn.AdaptiveMaxPool2d([1, 1]).forward_with_indices(images).output));
        Assert.Equal([1.0], Read.Doubles(nn.MaxPool2d((3, 1)).forward_with_indices(images).Indices));
    }
}
