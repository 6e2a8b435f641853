using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Tests.Precision;

/// <summary>The rules of PyTorch's torch.amp.GradScaler.</summary>
public sealed class GradScalerTests : IDisposable
{
    private readonly Linear _network = nn.Linear(2, 1, hasBias: false);
    private readonly optim.Optimizer _optimizer;

    public GradScalerTests()
    {
        _optimizer = optim.SGD(_network.parameters(), 0.5);
        using var noGradient = no_grad();
        _network.weight.zero_();
    }

    [Fact]
    public void A_step_is_that_of_the_loss_without_a_scale()
    {
        var scaler = new GradScaler(init_scale: 1024);

        scaler.scale(Loss(3, 4)).backward();
        Assert.Equal([3 * 1024f, 4 * 1024f], _network.weight.grad!.data<float>());
        var isMade = scaler.step(_optimizer);
        scaler.update();

        Assert.True(isMade);
        Assert.Equal([-1.5f, -2f], _network.weight.data<float>());
        Assert.Equal(1024, scaler.get_scale());
    }

    [Theory]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NaN)]
    public void A_step_that_is_not_finite_is_left_out_and_lowers_the_scale(float value)
    {
        var scaler = new GradScaler(init_scale: 1024, backoff_factor: 0.25);

        scaler.scale(Loss(3, value)).backward();
        var isMade = scaler.step(_optimizer);
        scaler.update();

        Assert.False(isMade);
        Assert.Equal([0f, 0f], _network.weight.data<float>());
        Assert.Equal(256, scaler.get_scale());
    }

    [Fact]
    public void The_scale_grows_after_an_interval_of_finite_steps_in_a_row()
    {
        var scaler = new GradScaler(init_scale: 8, growth_factor: 4, growth_interval: 2);
        var scales = new List<double>();

        foreach (var value in new[] { 1, float.PositiveInfinity, 1, 1, 1, 1 })
        {
            _optimizer.zero_grad();
            scaler.scale(Loss(1, value)).backward();
            scaler.step(_optimizer);
            scaler.update();
            scales.Add(scaler.get_scale());
        }

        // 1 finite, then infinite: half. Two finite ones: four times. Two more: four times.
        Assert.Equal([8, 4, 4, 16, 16, 64], scales);
    }

    [Fact]
    public void Gradients_can_be_clipped_between()
    {
        var scaler = new GradScaler(init_scale: 1024);
        scaler.scale(Loss(3, 4)).backward();

        scaler.unscale_(_optimizer);
        Assert.Equal([3f, 4f], _network.weight.grad!.data<float>());
        nn.utils.clip_grad_norm_(_network.parameters(), 1);
        scaler.step(_optimizer);
        scaler.update();

        Assert.True(_network.weight.allclose(tensor(new[] { -0.3f, -0.4f }).view(1, 2), 1e-4, 1e-5));
    }

    [Fact]
    public void The_order_of_calls_is_checked()
    {
        var scaler = new GradScaler();
        Assert.Throws<InvalidOperationException>(scaler.update);
        Assert.Throws<InvalidOperationException>(() => scaler.step(_optimizer));
        scaler.scale(Loss(1, 1)).backward();
        scaler.unscale_(_optimizer);

        Assert.Throws<InvalidOperationException>(() => scaler.unscale_(_optimizer));
        scaler.step(_optimizer);
        Assert.Throws<InvalidOperationException>(() => scaler.step(_optimizer));
    }

    [Theory]
    [InlineData(0, 2, 0.5, 1)]
    [InlineData(1, 1, 0.5, 1)]
    [InlineData(1, 2, 1, 1)]
    [InlineData(1, 2, 0.5, 0)]
    public void Numbers_outside_their_range_are_refused(double scale, double growth, double backoff, int interval) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new GradScaler(scale, growth, backoff, interval));

    public void Dispose()
    {
        _optimizer.Dispose();
        _network.Dispose();
    }

    /// <summary>A loss whose gradients are these.</summary>
    private Tensor Loss(float first, float second) => (_network.weight * tensor(new[] { first, second }).view(1, 2)).sum();
}
