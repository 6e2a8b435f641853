using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Tests.Departures;

public sealed class OptimizerTests
{
    [Fact]
    [Row("`SGD` with `maximize` and `weight_decay`")]
    public void SGD_that_maximizes_with_decay()
    {
        using var scope = NewDisposeScope();
        Departure.Shows(Math.Abs(After(sign: 1, maximize: true) - 1.15) < 1e-5);
        Assert.Equal(1.15, After(sign: -1, maximize: false), 5);

        static double After(float sign, bool maximize)
        {
            var parameter = new Parameter(ones(1));
            using var optimizer = optim.SGD([parameter], 0.1, weight_decay: 0.5, maximize: maximize);
            (parameter * 2 * sign).sum().backward();
            optimizer.step();
            return parameter[0].item<float>();
        }
    }

    [Fact]
    [Row("`MultiStepLR` with a milestone given twice")]
    public void MultiStepLR_with_a_milestone_twice()
    {
        Departure.Shows(Math.Abs(After(optimizer => optim.lr_scheduler.MultiStepLR(optimizer, [2, 2], gamma: 0.1)) - 0.01) < 1e-9);
        Assert.Equal(0.01, After(optimizer => optim.lr_scheduler.LambdaLR(optimizer, epoch => epoch < 2 ? 1 : 0.01)), 9);

        static double After(Func<optim.Optimizer, optim.lr_scheduler.LRScheduler> make)
        {
            using var scope = NewDisposeScope();
            using var optimizer = optim.SGD([new Parameter(ones(1))], 1);
            var scheduler = make(optimizer);
            for (var epoch = 0; epoch < 2; epoch++)
            {
                optimizer.step();
                scheduler.step();
            }

            return optimizer.ParamGroups.Single().LearningRate;
        }
    }
}
