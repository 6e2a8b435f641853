using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Tests.Departures;

/// <summary>Sizes that differ from axis to axis. What generated networks give for them: <see cref="Modules.AxisTests"/>.</summary>
public sealed partial class ConvolutionTests
{
    [Network(1, 4, 4, 4)]
    [AdaptiveMaxPool(2)]
    private sealed partial class Pool;

    [Network(1, 7)]
    [MaxPool(2), MaxUnpool("maxpool1")]
    private sealed partial class Unpooled;

    [Fact]
    [Row("`nn.Conv2d`, `nn.Conv3d` with `Padding.Same`, `Reflect`, `Replicate` or `Circular`, and sides or dilations that differ")]
    public void Same_padding_by_values_of_the_input()
    {
        using var scope = NewDisposeScope();
        var image = rand(1, 2, 6, 7);
        using var module = nn.Conv2d(2, 4, (2, 4), Padding.Same, padding_mode: PaddingModes.Circular);
        Departure.Shows(module.call(image).shape is [1, 4, 6, 7]);
        using var volume = nn.Conv3d(2, 4, (1, 2, 4), Padding.Same, padding_mode: PaddingModes.Replicate);
        Departure.Shows(volume.call(rand([1L, 2, 5, 6, 7])).shape is [1, 4, 5, 6, 7]);

        // By hand: the padding first.
        using var valid = nn.Conv2d(2, 4, (2, 4));
        Assert.Equal([1, 4, 6, 7], valid.call(nn.functional.pad(image, [1, 2, 0, 1], PaddingModes.Circular)).shape);
    }

    [Fact]
    [Row("`nn.ConvTranspose2d`, `nn.ConvTranspose3d` with an `output_padding` for each axis")]
    public void Output_padding_of_each_axis()
    {
        using var scope = NewDisposeScope();
        var image = rand(1, 4, 4, 5);
        using var module = nn.ConvTranspose2d(4, 6, (3, 2), stride: (2, 3), padding: (1, 0), output_padding: (1, 2));
        Departure.Shows(module.call(image).shape is [1, 6, 8, 16]);
        using var volume = nn.ConvTranspose3d(2, 2, (1, 1, 1), stride: (2, 3, 2), output_padding: (0, 2, 1));
        Departure.Shows(volume.call(rand([1L, 2, 2, 2, 2])).shape is [1, 2, 3, 6, 4]);

        var byHand = nn.functional.conv_transpose2d(image, module.weight, module.bias!, [2, 3], [1, 0], [1, 2]);
        Assert.Equal([1, 6, 8, 16], byHand.shape);
    }

    [Fact]
    [Row("`nn.MaxUnpool1d`, `MaxUnpool2d`, `MaxUnpool3d`")]
    public void MaxUnpool_throws_with_an_output_size()
    {
        using var scope = NewDisposeScope();
        using var pool = nn.MaxPool1d(2);
        using var unpool = nn.MaxUnpool1d(2);
        var input = arange(7, float32).reshape(1, 1, 7);
        var (values, indices) = pool.forward_with_indices(input);
        Departure.Shows(!Departure.Throws(() => unpool.call(values, indices, [7])));

        using var network = new Unpooled();
        float[] expected = [0, 1, 0, 3, 0, 5, 0];
        Assert.Equal(expected, network.forward(input).data<float>().ToArray());
        Assert.Equal(expected, zeros(1, 1, 7).scatter(2, indices, values).data<float>().ToArray());
    }

    [Fact]
    [Row("`nn.AdaptiveMaxPool3d`")]
    public void AdaptiveMaxPool_of_volumes()
    {
        using var scope = NewDisposeScope();
        using var module = nn.AdaptiveMaxPool3d([2, 2, 2]);
        var input = arange(64, float32).reshape(1, 1, 4, 4, 4);
        Departure.Shows(!Departure.Throws(() => module.call(input)));

        using var network = new Pool();
        float[] expected = [21, 23, 29, 31, 53, 55, 61, 63];
        Assert.Equal(expected, network.forward(input).data<float>().ToArray());
        Assert.Equal(expected, nn.functional.max_pool3d(input, [2, 2, 2]).data<float>().ToArray());
    }
}
