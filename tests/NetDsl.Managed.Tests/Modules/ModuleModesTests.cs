using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Modules;

public class ModuleModesTests
{
    [Fact]
    public void Modules_begin_in_training_mode() => Assert.True(nn.Linear(1, 1).training);

    [Fact]
    public void Modes_reach_every_module_below()
    {
        using var net = nn.Sequential(nn.Linear(2, 2), nn.Sequential(nn.Dropout(), nn.BatchNorm1d(2)));

        net.eval();
        Assert.All(net.modules(), module => Assert.False(module.training));
        Assert.False(net.training);

        net.train();
        Assert.All(net.modules(), module => Assert.True(module.training));
    }

    [Fact]
    public void A_module_that_stays_in_evaluation_mode_decides_for_itself()
    {
        using var frozen = new Frozen();
        using var net = nn.Sequential(frozen, nn.Dropout());

        frozen.eval();
        net.train();

        Assert.False(frozen.training);
        Assert.True(net.training);
    }

    [Fact]
    public void Dropout_does_nothing_in_evaluation_mode()
    {
        using var dropout = nn.Dropout(0.5);
        using var input = ones(64);
        Assert.Contains(0.0, Read.Doubles(dropout.call(input)));

        dropout.eval();

        Assert.DoesNotContain(0.0, Read.Doubles(dropout.call(input)));
    }

    [Fact]
    public void Dropout_keeps_the_mean()
    {
        manual_seed(1);
        using var dropped = nn.functional.dropout(ones(20000), 0.3);

        Assert.Equal(1, Read.Doubles(dropped).Average(), 0.02);
    }

    [Fact]
    public void BatchNorm_uses_the_batch_while_training_and_the_running_statistics_in_evaluation()
    {
        using var norm = nn.BatchNorm1d(1, momentum: 0.5);
        using var input = tensor(new float[] { 1, 3 }, 2, 1);

        Near.Assert("training", [-1, 1], Read.Doubles(norm.call(input)), [2, 1], 1e-4);
        Near.Assert("running mean", [1], Read.Doubles(norm.running_mean!), [1], 1e-6);
        Near.Assert("running variance", [1.5], Read.Doubles(norm.running_var!), [1], 1e-6);
        Assert.Equal(1, norm.num_batches_tracked!.item<long>());

        norm.eval();

        Near.Assert("evaluation", [0, 2 / Math.Sqrt(1.5)], Read.Doubles(norm.call(input)), [2, 1], 1e-4);
        Assert.Equal(1, norm.num_batches_tracked!.item<long>());
    }

    [Fact]
    public void BatchNorm_without_momentum_keeps_the_plain_mean_of_the_batches()
    {
        using var norm = nn.BatchNorm1d(1);
        norm.momentum = null;

        norm.call(tensor(new float[] { 0, 2 }, 2, 1));
        norm.call(tensor(new float[] { 4, 6 }, 2, 1));

        Near.Assert("running mean", [3], Read.Doubles(norm.running_mean!), [1], 1e-6);
    }

    [Fact]
    public void BatchNorm_without_running_statistics_uses_the_batch_in_evaluation_too()
    {
        using var norm = nn.BatchNorm1d(1, track_running_stats: false);
        norm.eval();

        Near.Assert("evaluation", [-1, 1], Read.Doubles(norm.call(tensor(new float[] { 1, 3 }, 2, 1))), [2, 1], 1e-4);
        Assert.Empty(norm.buffers());
    }

    [Fact]
    public void Apply_reaches_children_first()
    {
        var names = new List<string>();
        using var net = nn.Sequential(nn.Linear(1, 1), nn.Sequential(nn.ReLU()));

        net.apply(module => names.Add(module.GetName()));

        Assert.Equal(["Linear", "ReLU", "Sequential", "Sequential"], names);
    }

    private sealed class Frozen() : nn.Module<Tensor, Tensor>("Frozen")
    {
        public override void train(bool train = true) => base.train(false);

        public override Tensor forward(Tensor input) => input.alias();
    }
}
