using Digits;
using NetDsl.Examples;
using TorchSharp;

namespace Examples.Tests.Common;

public sealed class TrainingTests
{
    private static readonly Plan Plan = new(Epochs: 2, Batch: 16, LearningRate: 1e-3, Seed: 0);

    [Fact]
    public void DigitNet_learns_to_read_drawn_digits()
    {
        torch.manual_seed(0);
        using var network = new DigitNet();
        using var training = new Training(network, DrawnDigits.Draw(3_000, seed: 0), Plan with { Batch = 32, LearningRate = 2e-3 });

        training.RunEpoch(_ => { });

        Assert.InRange(Evaluation.Of(network, DrawnDigits.Draw(500, seed: 1)).Accuracy, 0.97, 1);
    }

    [Fact]
    public void The_same_seed_trains_the_same_network()
    {
        Assert.Equal(Losses(seed: 5), Losses(seed: 5));
        Assert.NotEqual(Losses(seed: 5), Losses(seed: 6));
    }

    [Fact]
    public void Every_step_is_reported_with_the_means_of_its_epoch()
    {
        using var network = new DigitNet();
        using var training = new Training(network, DrawnDigits.Draw(50, seed: 0), Plan);
        var reports = new List<Progress>();

        training.RunEpoch(reports.Add);
        training.RunEpoch(reports.Add);

        Assert.Equal((4, 2), (training.StepsPerEpoch, training.Epochs));
        Assert.Equal(Enumerable.Range(1, 8), reports.Select(report => report.Number));
        Assert.Equal(training.Epoch(1), reports[3].Epoch);
        Assert.Equal(Score.Of(training.Steps.Skip(4).Take(2)), reports[5].Epoch);
        Assert.Equal([16, 16, 16, 2], training.Steps.Take(4).Select(step => step.Images));
    }

    [Fact]
    public void A_score_weighs_batches_by_their_images() =>
        Assert.Equal(new Score(1.25, 0.5), Score.Of([new Step(1, 1, 3), new Step(2, 1, 1)]));

    [Fact]
    public void The_schedule_changes_the_learning_rate_at_every_step()
    {
        using var network = new DigitNet();
        TorchSharp.Modules.Adam? adam = null;
        var plan = Plan with
        {
            Optimizer = (net, rate) => adam = torch.optim.Adam(net.parameters(), rate),
            Schedule = (optimizer, steps) => torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, steps),
        };
        using var training = new Training(network, DrawnDigits.Draw(32, seed: 0), plan);

        training.RunEpoch(_ => { });

        Assert.Equal(5e-4, adam!.ParamGroups.Single().LearningRate, 1e-9);
    }

    private static IReadOnlyList<Step> Losses(int seed)
    {
        torch.manual_seed(seed);
        using var network = new DigitNet();
        using var training = new Training(network, DrawnDigits.Draw(64, seed: 0), Plan with { Seed = seed });
        training.RunEpoch(_ => { });
        return training.Steps;
    }
}
