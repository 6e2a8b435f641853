using static TorchSharp.torch;
using static TorchSharp.torch.optim.lr_scheduler;

namespace NetDsl.Managed.Tests.Optim;

/// <summary>What schedulers do beside their sequences, which are compared with PyTorch's in the golden values.</summary>
public class OptimSchedulerTests
{
    [Fact]
    public void LambdaLR_multiplies_the_first_rate_by_a_function_of_the_epoch() =>
        AssertRates([1, 0.5, 0.25, 0.125], o => LambdaLR(o, epoch => Math.Pow(0.5, epoch)));

    [Fact]
    public void MultiplicativeLR_multiplies_the_last_rate() =>
        AssertRates([1, 2, 4, 8], o => MultiplicativeLR(o, _ => 2));

    [Fact]
    public void SequentialLR_follows_one_scheduler_after_the_other() =>
        AssertRates([0.1, 0.1, 1, 0.5, 0.25], o => SequentialLR(o, [ConstantLR(o, 0.1, 2), ExponentialLR(o, 0.5)], [2]));

    [Fact]
    public void ChainedLR_steps_all_at_once() =>
        AssertRates([0.5, 0.25, 0.125], o => ChainedLR([ConstantLR(o, 0.5, 9), ExponentialLR(o, 0.5)]));

    [Fact]
    public void An_epoch_can_be_jumped_to()
    {
        var optimizer = Optimizer();
        var scheduler = StepLR(optimizer, 2, 0.1);

        scheduler.step(5);

        Assert.Equal(0.01, optimizer.ParamGroups.Single().LearningRate, 1e-12);
    }

    [Fact]
    public void ReduceLROnPlateau_waits_for_its_patience_and_cools_down()
    {
        var optimizer = Optimizer();
        var scheduler = ReduceLROnPlateau(optimizer, factor: 0.5, patience: 1, cooldown: 1, min_lr: [0.2]);
        var rates = new List<double>();

        foreach (var measure in (double[])[5, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4])
        {
            scheduler.step(measure);
            rates.Add(optimizer.ParamGroups.Single().LearningRate);
        }

        Assert.Equal([1, 1, 1, 0.5, 0.5, 0.5, 0.25, 0.25, 0.25, 0.2, 0.2], rates);
        Assert.Throws<InvalidOperationException>(scheduler.step);
    }

    [Fact]
    public void ReduceLROnPlateau_can_watch_a_measure_that_is_to_rise()
    {
        var optimizer = Optimizer();
        var scheduler = ReduceLROnPlateau(optimizer, "max", 0.5, 0, threshold: 0.5, threshold_mode: "abs");

        scheduler.step(1.0);
        scheduler.step(1.4);

        Assert.Equal(0.5, optimizer.ParamGroups.Single().LearningRate);
    }

    [Fact]
    public void Wrong_settings_are_refused()
    {
        var optimizer = Optimizer();
        var other = StepLR(Optimizer(), 1);

        Assert.Throws<ArgumentException>(() => ReduceLROnPlateau(optimizer, "sideways"));
        Assert.Throws<ArgumentException>(() => ReduceLROnPlateau(optimizer, threshold_mode: "none"));
        Assert.Throws<ArgumentException>(() => ReduceLROnPlateau(optimizer, factor: 1));
        Assert.Throws<ArgumentException>(() => SequentialLR(optimizer, [other], []));
        Assert.Throws<ArgumentException>(() => SequentialLR(optimizer, [StepLR(optimizer, 1)], [1]));
        Assert.Throws<ArgumentNullException>(() => StepLR(null!, 1));
    }

    private static optim.Optimizer Optimizer() => optim.SGD([nn.Parameter(zeros(1))], 1);

    private static void AssertRates(double[] expected, Func<optim.Optimizer, LRScheduler> make)
    {
        var optimizer = Optimizer();
        var scheduler = make(optimizer);
        var rates = new List<double>();
        for (var i = 0; i < expected.Length; i++)
        {
            rates.Add(optimizer.ParamGroups.Single().LearningRate);
            scheduler.step();
        }
        Near.Assert("rates", expected, rates, [expected.Length], 1e-12);
    }
}
