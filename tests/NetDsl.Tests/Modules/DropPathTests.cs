using NetDsl.Modules;
using static TorchSharp.torch;

namespace NetDsl.Tests.Modules;

/// <summary>Whole samples are dropped in training, and none in evaluation.</summary>
public sealed class DropPathTests
{
    [Fact]
    public void In_training_a_sample_is_zero_or_scaled_up()
    {
        using var scope = NewDisposeScope();
        manual_seed(4);
        using var module = new DropPath(0.2);
        var input = ones(1000, 2, 3).requires_grad_();

        var output = module.call(input);
        output.sum().backward();

        var samples = output.flatten(1);
        Assert.True(samples.eq(samples.narrow(1, 0, 1)).all().item<bool>(), "A sample is dropped in part.");
        Assert.Equal([0, 1.25f], samples.flatten().data<float>().ToArray().Distinct().Order());
        Assert.InRange(samples.eq(0).to(ScalarType.Float32).mean().item<float>(), 0.16f, 0.24f);
        Assert.Equal(output.data<float>().ToArray(), input.grad!.data<float>().ToArray());
    }

    [Theory]
    [InlineData(0.9, false)]
    [InlineData(1, false)]
    [InlineData(0, true)]
    public void Gives_the_input_in_evaluation_or_where_nothing_drops(double p, bool training)
    {
        using var scope = NewDisposeScope();
        using var module = new DropPath(p);
        module.train(training);
        var input = randn(50, 2);

        var output = module.call(input);

        Assert.Equal(input.data<float>().ToArray(), output.data<float>().ToArray());
        Assert.NotSame(input, output);
    }

    [Fact]
    public void Of_probability_one_drops_everything()
    {
        using var scope = NewDisposeScope();
        using var module = new DropPath(1);

        Assert.True(module.call(ones(8, 2)).eq(0).all().item<bool>());
    }

    [Fact]
    public void Leaves_nothing_behind_but_its_output()
    {
        using var module = new DropPath(0.5);
        using var input = ones(8, 2);
        using var scope = NewDisposeScope();

        _ = module.call(input);

        Assert.Equal(1, scope.DisposablesCount);
    }
}
