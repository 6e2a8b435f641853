using static TorchSharp.torch;

namespace NetDsl.Tests.BaseClass;

public sealed class ModesTests
{
    [Fact]
    public void Predict_gives_what_evaluation_mode_gives()
    {
        using var network = Trained();
        using var images = randn(5, 1, 6, 6);

        using var predicted = network.Predict(images);

        Assert.True(network.training);
        network.eval();
        using var expected = network.forward(images);
        Assert.Equal(expected.data<float>().ToArray(), predicted.data<float>().ToArray());
    }

    [Fact]
    public void Predict_leaves_running_statistics_alone_and_training_moves_them()
    {
        using var network = Trained();
        using var images = randn(5, 1, 6, 6);
        var before = network.Bn1.running_mean!.data<float>().ToArray();

        network.Predict(images).Dispose();
        Assert.Equal(before, network.Bn1.running_mean!.data<float>().ToArray());

        network.forward(images).Dispose();
        Assert.NotEqual(before, network.Bn1.running_mean!.data<float>().ToArray());
    }

    [Fact]
    public void Predict_needs_no_gradient_and_switches_gradients_on_again()
    {
        using var network = Trained();
        using var images = randn(5, 1, 6, 6);

        using var predicted = network.Predict(images);

        Assert.False(predicted.requires_grad);
        Assert.True(is_grad_enabled());
    }

    [Fact]
    public void Predict_gives_its_result_to_the_callers_scope()
    {
        using var network = Trained();
        Tensor predicted, outside;
        using (var scope = NewDisposeScope())
        {
            var images = randn(5, 1, 6, 6);
            predicted = network.Predict(images);
            Assert.True(scope.Contains(predicted));
            Assert.Equal(2, scope.DisposablesCount);
            outside = network.Predict(images).MoveToOuterDisposeScope();
        }

        Assert.True(predicted.IsInvalid);
        Assert.Equal([5, 3], outside.shape);
        outside.Dispose();
    }

    [Fact]
    public void Predict_restores_the_mode_when_the_network_throws()
    {
        using var network = Trained();
        using var images = randn(5, 1, 7, 7);

        Assert.Throws<ArgumentException>(() => network.Predict(images));

        Assert.All(network.modules(), module => Assert.True(module.training));
        Assert.True(is_grad_enabled());
    }

    [Fact]
    public void Evaluating_gives_every_module_its_own_mode_back()
    {
        using var network = new Nested();
        network.Inner.Bn1.eval();
        network.Bn.eval();

        using (network.Evaluating())
        {
            Assert.All(network.modules(), module => Assert.False(module.training));
        }

        Assert.True(network.training);
        Assert.True(network.Inner.training);
        Assert.False(network.Inner.Bn1.training);
        Assert.True(network.Inner.Bn2.training);
        Assert.False(network.Bn.training);
    }

    [Fact]
    public void Evaluating_nests()
    {
        using var network = new NormedNet();

        using (network.Evaluating())
        {
            using (network.Evaluating())
            {
                Assert.False(network.training);
            }

            Assert.False(network.training);
        }

        Assert.True(network.training);
    }

    [Fact]
    public void Evaluating_ends_what_began_inside_it()
    {
        using var network = new NormedNet();
        network.eval();

        using (network.Evaluating())
        {
            network.train();
        }

        Assert.All(network.modules(), module => Assert.False(module.training));
    }

    [Fact]
    public void A_scope_that_is_disposed_again_does_nothing()
    {
        using var network = new NormedNet();
        var scope = network.Evaluating();
        scope.Dispose();
        network.eval();

        scope.Dispose();

        Assert.False(network.training);
    }

    private static NormedNet Trained()
    {
        manual_seed(1);
        var network = new NormedNet();
        using var images = randn(8, 1, 6, 6);
        network.forward(images).Dispose();
        return network;
    }
}
