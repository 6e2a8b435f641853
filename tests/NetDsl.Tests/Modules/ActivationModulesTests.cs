using NetDsl.Modules;
using static TorchSharp.torch;

namespace NetDsl.Tests.Modules;

/// <summary>Activations that the library brings because TorchSharp's depart from PyTorch.</summary>
public sealed class ActivationModulesTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void RReLU_draws_slopes_in_training(bool inplace)
    {
        using var scope = NewDisposeScope();
        using var module = new RReLU(0.2, 0.6, inplace);
        var x = cat([ones(500).neg(), ones(500)]);

        var y = module.call(x.clone()).data<float>().ToArray();

        Assert.All(y[..500], value => Assert.InRange(value, -0.6f, -0.2f));
        Assert.True(y[..500].Distinct().Count() > 100);
        Assert.All(y[500..], value => Assert.Equal(1, value));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void RReLU_takes_their_mean_in_evaluation(bool inplace)
    {
        using var scope = NewDisposeScope();
        using var module = new RReLU(0.25, 0.75, inplace);
        module.eval();

        Assert.Equal([-1, 3], module.call(tensor(new float[] { -2, 3 })).data<float>().ToArray());
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void RReLU_passes_the_gradient_by_the_slope_it_took(bool inplace, bool training)
    {
        using var scope = NewDisposeScope();
        using var module = new RReLU(inplace: inplace);
        module.train(training);
        var x = tensor(new float[] { -2, -1, 3 }).requires_grad_();

        var y = module.call(x.clone());
        y.sum().backward();

        Assert.True(x.grad!.allclose((y / x).detach()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Hardtanh_keeps_values_between_its_bounds(bool inplace)
    {
        using var scope = NewDisposeScope();
        using var module = new Hardtanh(-0.5, 2, inplace);
        var x = tensor(new float[] { -3, -0.25f, 1, 5 }).requires_grad_();
        var input = x.clone();

        var y = module.call(input);
        y.sum().backward();

        Assert.Equal([-0.5f, -0.25f, 1, 2], y.data<float>().ToArray());
        Assert.Equal([0, 1, 1, 0], x.grad!.data<float>().ToArray());
        Assert.NotSame(input, y);
        Assert.Equal(inplace ? 5 - 3 : 5, input[3].item<float>());
    }
}
