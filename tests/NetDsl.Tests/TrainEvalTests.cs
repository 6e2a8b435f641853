using static TorchSharp.torch;

namespace NetDsl.Tests;

/// <summary>Norms and Dropout in training and in evaluation, by numbers.</summary>
public sealed partial class TrainEvalTests
{
#pragma warning disable NDSL202, NDSL304 // each layer's own output is what is tested
    [Network(2)]
    [BatchNorm(Momentum = 0.25)]
    private sealed partial class Norm;

    [Network(1000)]
    [Dropout(0.25)]
    private sealed partial class Drop;

    [Network(4, 6)]
    [GroupNorm(2)]
    private sealed partial class Groups;
#pragma warning restore NDSL202, NDSL304

    /// <summary>Channel means 2 and 20, biased variances 1 and 100, unbiased ones 4/3 and 400/3.</summary>
    private static Tensor FourSamples => tensor(new float[] { 1, 10, 3, 30, 1, 10, 3, 30 }).reshape(4, 2);

    [Fact]
    public void In_training_BatchNorm_uses_the_batch_and_moves_its_running_statistics()
    {
        using var scope = NewDisposeScope();
        using var network = new Norm();

        var output = network.forward(FourSamples);

        Assert.Equal([-1, -1, 1, 1, -1, -1, 1, 1], Round(output));
        var state = network.state_dict();
        Near([0.5f, 5], state["bn1.running_mean"]);
        Near([0.75f + (0.25f * 4 / 3), 0.75f + (0.25f * 400 / 3)], state["bn1.running_var"]);
        Assert.Equal(1, state["bn1.num_batches_tracked"].item<long>());
    }

    [Fact]
    public void In_evaluation_BatchNorm_uses_its_running_statistics_and_leaves_them()
    {
        using var scope = NewDisposeScope();
        using var network = new Norm();
        network.forward(FourSamples);
        network.eval();

        var output = network.forward(FourSamples);

        var mean = 0.5f;
        var deviation = MathF.Sqrt(0.75f + (0.25f * 4 / 3) + 1e-5f);
        Assert.Equal((1 - mean) / deviation, output[0, 0].item<float>(), 4);
        Near([0.5f, 5], network.state_dict()["bn1.running_mean"]);
    }

    [Fact]
    public void In_evaluation_one_sample_is_fine_and_in_training_it_is_refused()
    {
        using var scope = NewDisposeScope();
        using var network = new Norm();

        var error = Assert.Throws<ArgumentException>(() => network.forward(ones(1, 2)));
        Assert.Contains("bn1", error.Message, StringComparison.Ordinal);

        network.eval();
        Assert.Equal([1L, 2], network.forward(ones(1, 2)).shape);
    }

    [Fact]
    public void Dropout_drops_and_scales_in_training_and_does_nothing_in_evaluation()
    {
        using var scope = NewDisposeScope();
        using var network = new Drop();
        manual_seed(7);

        var trained = network.forward(ones(4, 1000)).data<float>().ToArray();
        Assert.Equal([0f, 1 / 0.75f], trained.Distinct().Order());
        Assert.InRange(trained.Count(value => value == 0) / 4000.0, 0.2, 0.3);

        network.eval();
        Assert.All(network.forward(ones(4, 1000)).data<float>().ToArray(), value => Assert.Equal(1f, value));
    }

    [Fact]
    public void GroupNorm_starts_as_the_identity_of_its_statistics()
    {
        using var network = new Groups();
        var state = network.state_dict();

        Assert.All(state["gn1.weight"].data<float>().ToArray(), value => Assert.Equal(1f, value));
        Assert.All(state["gn1.bias"].data<float>().ToArray(), value => Assert.Equal(0f, value));
    }

    private static void Near(float[] expected, Tensor actual)
    {
        foreach (var (wanted, got) in expected.Zip(actual.data<float>().ToArray()))
        {
            Assert.Equal(wanted, got, 4);
        }
    }

    private static float[] Round(Tensor values) => [.. values.data<float>().ToArray().Select(value => MathF.Round(value, 3))];
}
