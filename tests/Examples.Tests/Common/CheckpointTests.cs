using Digits;
using NetDsl;
using NetDsl.Examples;
using NetDsl.Tests;
using TorchSharp;
using TorchSharp.Modules;

namespace Examples.Tests.Common;

public sealed class CheckpointTests
{
    private static readonly ImageSet Images = DrawnDigits.Draw(40, seed: 0);

    public static TheoryData<string> Optimizers => ["SGD", "Adam", "AdamW with a cosine"];

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void A_training_that_goes_on_takes_the_steps_of_one_that_did_not_stop(string optimizer)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("run.ckpt");
        using var whole = Start(seed: 1, optimizer);
        using var stopped = Start(seed: 1, optimizer);
        using var resumed = Start(seed: 2, optimizer);
        RunTo(9, whole.Training);

        // In the middle of the second epoch of five steps.
        RunTo(7, stopped.Training);
        var checkpoint = new Checkpoint();
        checkpoint.Keep("net", stopped.Training);
        checkpoint.Write(file);
        Checkpoint.Read(file).Restore("net", resumed.Training);
        RunTo(9, resumed.Training);

        Assert.Equal(whole.Training.Steps, resumed.Training.Steps);
        var state = resumed.Network.state_dict();
        Assert.All(whole.Network.state_dict(), item => Assert.True(item.Value.eq(state[item.Key]).all().item<bool>(), item.Key));
    }

    [Fact]
    public void A_file_is_replaced_whole_and_nothing_else_stays()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("run.ckpt");
        File.WriteAllText(file, "old");
        using var trained = Start(seed: 1, "SGD");
        var checkpoint = new Checkpoint();
        checkpoint.Keep("net", trained.Training);

        checkpoint.Write(file);

        Assert.Equal(["run.ckpt"], folder.Entries);
        Checkpoint.Read(file).Restore("net", trained.Training);
    }

    [Fact]
    public void A_training_that_the_file_lacks_begins_at_its_start()
    {
        using var trained = Start(seed: 1, "SGD");

        new Checkpoint().Restore("net", trained.Training);

        Assert.Empty(trained.Training.Steps);
    }

    [Fact]
    public void Another_plan_is_refused()
    {
        using var trained = Start(seed: 1, "SGD");
        using var other = Start(seed: 1, "SGD", batch: 10);
        var checkpoint = new Checkpoint();
        checkpoint.Keep("net", trained.Training);

        var error = Assert.Throws<InvalidDataException>(() => checkpoint.Restore("net", other.Training));

        Assert.Equal(
            "The checkpoint is of DigitNet on 40 images, --batch 8 --lr 0.01 --seed 1; " +
            "this is DigitNet on 40 images, --batch 10 --lr 0.01 --seed 1.",
            error.Message);
    }

    [Fact]
    public void A_file_that_is_no_checkpoint_is_told()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("run.ckpt");
        File.WriteAllText(file, "this is no zip");

        Assert.Equal(
            $"'{file}' is no checkpoint, expected a file that --save wrote.",
            Assert.Throws<InvalidDataException>(() => Checkpoint.Read(file)).Message);
        Assert.Equal("There is no checkpoint 'none'.", Assert.Throws<FileNotFoundException>(() => Checkpoint.Read("none")).Message);
    }

    private static Trained<DigitNet> Start(int seed, string optimizer, int batch = 8)
    {
        torch.manual_seed(seed);
        var network = new DigitNet();
        var plan = new Plan(Epochs: 2, batch, LearningRate: 0.01, Seed: 1)
        {
            Optimizer = (net, rate) => optimizer switch
            {
                "SGD" => torch.optim.SGD(net.parameters(), rate),
                "Adam" => torch.optim.Adam(net.parameters(), rate),
                _ => torch.optim.AdamW(
                [
                    new AdamW.ParamGroup(net.DecayParameters(), rate, weight_decay: 0.01),
                    new AdamW.ParamGroup(net.NoDecayParameters(), rate, weight_decay: 0),
                ]),
            },
            Schedule = optimizer.EndsWith("cosine", StringComparison.Ordinal)
                ? (adam, steps) => torch.optim.lr_scheduler.CosineAnnealingLR(adam, steps)
                : null,
        };
        return new Trained<DigitNet>("net", network, new Training(network, Images, plan));
    }

    private static void RunTo(int step, Training training)
    {
        using var stop = new CancellationTokenSource();
        while (training.Steps.Count < step)
        {
            try
            {
                training.RunEpoch(progress => StopAt(progress.Number), stop.Token);
            }
            catch (OperationCanceledException)
            {
            }
        }

        void StopAt(int number)
        {
            if (number == step)
            {
                stop.Cancel();
            }
        }
    }
}
