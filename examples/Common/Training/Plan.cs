using System.Globalization;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch.optim.lr_scheduler;

namespace NetDsl.Examples;

/// <summary>How to train.</summary>
/// <param name="Epochs">How often every image is seen, at least 1.</param>
/// <param name="Batch">Images a step, at least 2.</param>
/// <param name="LearningRate">The learning rate at the start.</param>
/// <param name="Seed">Seeds weights and order.</param>
public sealed record Plan(int Epochs, int Batch, double LearningRate, int Seed)
{
    /// <summary>Makes the optimizer at that learning rate.</summary>
    public Func<Network, double, OptimizerHelper> Optimizer { get; init; } =
        (network, rate) => torch.optim.Adam(network.parameters(), rate);

    /// <summary>Makes what changes the learning rate in so many steps; null: it stays.</summary>
    public Func<torch.optim.Optimizer, int, LRScheduler>? Schedule { get; init; }

    /// <summary>What must be the same for a training to go on; the number of epochs too where the learning rate depends on it.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"--batch {Batch} --lr {LearningRate} --seed {Seed}{(Schedule is null ? "" : $" --epochs {Epochs}")}");
}
