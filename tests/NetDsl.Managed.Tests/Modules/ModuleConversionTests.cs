using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Modules;

public class ModuleConversionTests
{
    [Fact]
    public void Converting_keeps_the_parameters_that_fields_and_optimizers_hold()
    {
        using var linear = nn.Linear(2, 1);
        var weight = linear.weight;

        Assert.Same(linear, linear.@double());

        Assert.Same(weight, linear.weight);
        Assert.Equal(ScalarType.Float64, weight.dtype);
        Assert.True(weight.requires_grad);
        Assert.True(weight.is_leaf);
        linear.call(ones([1, 2], ScalarType.Float64)).backward();
        Assert.Equal([1, 1], Read.Doubles(weight.grad!));
    }

    [Fact]
    public void Gradients_are_converted_with_their_parameters()
    {
        using var linear = nn.Linear(2, 1);
        linear.call(ones(1, 2)).backward();

        linear.to(ScalarType.Float64);

        Assert.Equal(ScalarType.Float64, linear.weight.grad!.dtype);
        Assert.Equal([1, 1], Read.Doubles(linear.weight.grad!));
    }

    [Fact]
    public void Integer_buffers_keep_their_type()
    {
        using var net = nn.Sequential(nn.BatchNorm1d(2)).to(ScalarType.Float64);

        Assert.Equal(
            [ScalarType.Float64, ScalarType.Float64, ScalarType.Int64],
            net.buffers().Select(buffer => buffer.dtype));
    }

    [Fact]
    public void Only_floating_point_types_are_taken()
    {
        using var linear = nn.Linear(1, 1);

        Assert.Throws<ArgumentException>(() => linear.to(ScalarType.Int64));
        Assert.Throws<ArgumentException>(() => linear.@bool());
    }

    [Fact]
    public void There_is_no_device_but_the_CPU()
    {
        using var linear = nn.Linear(1, 1);

        Assert.Same(linear, linear.cpu());
        Assert.Same(linear, linear.to("cpu"));
        Assert.Throws<InvalidOperationException>(() => linear.cuda());
    }

    [Fact]
    public void A_tensor_shows_type_and_device()
    {
        using var linear = nn.Linear(1, 1);

        linear.to(zeros([1], ScalarType.Float64));

        Assert.Equal(ScalarType.Float64, linear.weight.dtype);
    }
}
