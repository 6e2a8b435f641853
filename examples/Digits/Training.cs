using System.Diagnostics;
using NetDsl;
using TorchSharp;
using TorchSharp.Modules;

namespace Digits;

/// <summary>How to train.</summary>
/// <param name="Epochs">How often every digit is seen, at least 1.</param>
/// <param name="Batch">Digits a step, at least 2.</param>
/// <param name="LearningRate">AdamW's learning rate at the start; it falls to zero along a cosine.</param>
/// <param name="Seed">Seeds weights and order.</param>
public sealed record Plan(int Epochs, int Batch, double LearningRate, int Seed);

/// <summary>Where a training is.</summary>
/// <param name="Number">The step, from 1.</param>
/// <param name="Loss">The batch's loss.</param>
/// <param name="ImagesPerSecond">Since the start, evaluation left out.</param>
public readonly record struct Step(int Number, float Loss, double ImagesPerSecond);

/// <summary>Trains a network on digits.</summary>
public sealed class Training(Network network, DigitSet digits, Plan plan)
{
    private readonly List<float> _losses = [];
    private readonly torch.Device _device = DeviceOf(network);

    /// <summary>Steps of an epoch.</summary>
    public int StepsPerEpoch { get; } = digits.Count / plan.Batch + (digits.Count % plan.Batch > 1 ? 1 : 0);

    /// <summary>The loss of every step so far.</summary>
    public IReadOnlyList<float> Losses => _losses;

    /// <summary>Trains, and tells of every step.</summary>
    /// <param name="report">Is told.</param>
    /// <param name="cancellation">Ends it after a step.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void Run(Action<Step> report, CancellationToken cancellation = default)
    {
        var (rate, decay) = (plan.LearningRate, 0.01);
        using var optimizer = torch.optim.AdamW(
        [
            new AdamW.ParamGroup(network.DecayParameters(), rate, weight_decay: decay),
            new AdamW.ParamGroup(network.NoDecayParameters(), rate, weight_decay: 0),
        ]);
        var schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, plan.Epochs * StepsPerEpoch);
        using var criterion = torch.nn.CrossEntropyLoss();

        var shuffle = new Random(plan.Seed);
        var clock = Stopwatch.StartNew();
        var images = 0L;
        network.train();
        for (var epoch = 0; epoch < plan.Epochs; epoch++)
        {
            foreach (var (batch, labels) in Batches.Of(digits, plan.Batch, shuffle, _device))
            {
                cancellation.ThrowIfCancellationRequested();
                using var scope = torch.NewDisposeScope();
                using var inputs = batch;
                using var targets = labels;
                optimizer.zero_grad();
                var loss = criterion.forward(network.forward(inputs), targets);
                loss.backward();
                optimizer.step();
                schedule.step();

                _losses.Add(loss.item<float>());
                images += inputs.shape[0];
                report(new Step(_losses.Count, _losses[^1], images / clock.Elapsed.TotalSeconds));
            }
        }
    }

    /// <summary>The share of digits that a network tells right, from 0 to 1.</summary>
    public static double Accuracy(Network network, DigitSet digits)
    {
        var right = 0L;
        foreach (var (images, labels) in Batches.Of(digits, 256, device: DeviceOf(network)))
        {
            using var scope = torch.NewDisposeScope();
            using var inputs = images;
            using var targets = labels;
            right += network.Predict(inputs).argmax(1).eq(targets).sum().item<long>();
        }

        return (double)right / digits.Count;
    }

    private static torch.Device DeviceOf(Network network) => network.parameters().First().device;
}
