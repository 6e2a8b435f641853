using TorchSharp;

namespace Digits.Tests;

public sealed class TrainingTests
{
    [Fact]
    public void DigitNet_learns_to_read_drawn_digits()
    {
        torch.manual_seed(0);
        using var network = new DigitNet();
        var training = new Training(network, DrawnDigits.Draw(3_000, seed: 0), new Plan(Epochs: 1, Batch: 32, LearningRate: 2e-3, Seed: 0));

        training.Run(_ => { });

        Assert.InRange(Training.Accuracy(network, DrawnDigits.Draw(500, seed: 1)), 0.97, 1);
    }

    [Fact]
    public void The_same_seed_trains_the_same_network()
    {
        Assert.Equal(Losses(seed: 5), Losses(seed: 5));
        Assert.NotEqual(Losses(seed: 5), Losses(seed: 6));
    }

    [Fact]
    public void Every_step_is_reported()
    {
        using var network = new DigitNet();
        var training = new Training(network, DrawnDigits.Draw(100, seed: 0), new Plan(Epochs: 2, Batch: 32, LearningRate: 1e-3, Seed: 0));
        var steps = new List<Step>();

        training.Run(steps.Add);

        Assert.Equal(4, training.StepsPerEpoch);
        Assert.Equal(Enumerable.Range(1, 8), steps.Select(step => step.Number));
        Assert.Equal(training.Losses, steps.Select(step => step.Loss));
    }

    private static IReadOnlyList<float> Losses(int seed)
    {
        torch.manual_seed(seed);
        using var network = new DigitNet();
        var training = new Training(network, DrawnDigits.Draw(64, seed: 0), new Plan(Epochs: 2, Batch: 16, LearningRate: 1e-3, seed));
        training.Run(_ => { });
        return training.Losses;
    }
}
