using BnLeNet;
using CifarMlp;
using NetDsl;
using NetDsl.Examples;
using TorchSharp;

namespace Examples.Tests;

/// <summary>Drawn data shows what the tutorials show: with norms the loss falls faster.</summary>
public sealed class OrderingTests
{
    [Fact]
    public void A_perceptron_learns_more_with_norms()
    {
        // A thousand of the program's steps in two hundred, at five times its learning rate.
        var pictures = DrawnPictures.Draw(1_000, seed: 84);
        var plan = new Plan(Epochs: 2, Batch: 10, LearningRate: 5e-4, Seed: 42);

        var norm = LastLoss(() => new NormMlp(), pictures, plan);
        var plain = LastLoss(() => new PlainMlp(), pictures, plan);

        Assert.True(norm < plain, $"{norm} with norms, {plain} without");
    }

    [Fact]
    public void LeNet_learns_at_a_rate_of_1_with_norms_alone()
    {
        var digits = DrawnDigits.Draw(600, seed: 0);
        var plan = LeNetPlan with { Epochs = 4 };

        var norm = LastLoss(() => new NormLeNet(), digits, plan);
        var plain = LastLoss(() => new PlainLeNet(), digits, plan);

        Assert.True(norm < 1, $"{norm} with norms");
        Assert.True(plain > 2, $"{plain} without");
    }

    [Fact]
    public void The_norm_from_scratch_takes_the_same_hundred_steps()
    {
        var digits = DrawnDigits.Draw(400, seed: 0);
        using var norm = Trained(() => new NormLeNet(), digits, LeNetPlan);
        using var scratch = Trained(() => new ScratchLeNet(), digits, LeNetPlan);

        Assert.Equal(100, norm.Training.Steps.Count);
        Assert.All(
            norm.Training.Steps.Zip(scratch.Training.Steps), pair => Assert.Equal(pair.First.Loss, pair.Second.Loss, tolerance: 0.01f));
        Assert.Equal(Evaluation.Of(norm.Network, digits).Loss, Evaluation.Of(scratch.Network, digits).Loss, tolerance: 0.01);
    }

    private static Plan LeNetPlan { get; } = new(Epochs: 2, Batch: 8, LearningRate: 1, Seed: 0)
    {
        Optimizer = (network, rate) => torch.optim.SGD(network.parameters(), rate),
    };

    private static double LastLoss<T>(Func<T> make, ImageSet images, Plan plan)
        where T : Network
    {
        using var trained = Trained(make, images, plan);
        return trained.Training.Epoch(plan.Epochs).Loss;
    }

    private static Trained<T> Trained<T>(Func<T> make, ImageSet images, Plan plan)
        where T : Network
    {
        torch.manual_seed(plan.Seed);
        var network = make();
        var training = new Training(network, images, plan);
        while (training.Epochs < plan.Epochs)
        {
            training.RunEpoch(_ => { });
        }

        return new Trained<T>("", network, training);
    }
}
