using static TorchSharp.torch;

namespace NetDsl.Tests.Modules;

/// <summary>BatchNorm with Momentum = null keeps the averages of all batches, as PyTorch's with momentum=None.</summary>
public sealed partial class CumulativeNormTests
{
    [Network(3, 4, 4)]
    [BatchNorm(Momentum = null)]
    private sealed partial class Cumulative;

    [Fact]
    public void The_running_statistics_are_the_averages_of_the_batches()
    {
        using var scope = NewDisposeScope();
        using var network = new Cumulative();
        var batches = Enumerable.Range(0, 3).Select(index => randn(5, 3, 4, 4) * (index + 1)).ToList();

        foreach (var batch in batches)
        {
            network.forward(batch);
        }

        var state = network.state_dict();
        var means = stack([.. batches.Select(batch => batch.mean([0, 2, 3]))]);
        var variances = stack([.. batches.Select(batch => batch.var([0, 2, 3], unbiased: true))]);
        Assert.True(state["bn1.running_mean"].allclose(means.mean([0]), 1e-4, 1e-5));
        Assert.True(state["bn1.running_var"].allclose(variances.mean([0]), 1e-4, 1e-5));
    }
}
