using System.Diagnostics;
using System.Globalization;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch.optim.lr_scheduler;

namespace NetDsl.Examples;

/// <summary>Where a training is.</summary>
/// <param name="Number">The step, from 1.</param>
/// <param name="Epoch">Loss and accuracy of this epoch so far.</param>
/// <param name="ImagesPerSecond">Since the start, what comes between epochs left out.</param>
public readonly record struct Progress(int Number, Score Epoch, double ImagesPerSecond);

/// <summary>Trains a network to tell images apart.</summary>
public sealed class Training : IDisposable
{
    private readonly Network _network;
    private readonly ImageSet _images;
    private readonly Plan _plan;
    private readonly OptimizerHelper _optimizer;
    private readonly LRScheduler? _schedule;
    private readonly List<Step> _steps = [];
    private readonly Stopwatch _clock = new();
    private long _seen;

    /// <summary>A training that has not begun.</summary>
    public Training(Network network, ImageSet images, Plan plan)
    {
        (_network, _images, _plan) = (network, images, plan);
        StepsPerEpoch = images.Count / plan.Batch + (images.Count % plan.Batch > 1 ? 1 : 0);
        _optimizer = plan.Optimizer(network, plan.LearningRate);
        _schedule = plan.Schedule?.Invoke(_optimizer, plan.Epochs * StepsPerEpoch);
    }

    /// <summary>Steps of an epoch.</summary>
    public int StepsPerEpoch { get; }

    /// <summary>The steps so far.</summary>
    public IReadOnlyList<Step> Steps => _steps;

    /// <summary>The epochs so far that are whole.</summary>
    public int Epochs => _steps.Count / StepsPerEpoch;

    /// <summary>What must be the same for a training to go on from what another one saved.</summary>
    public string Identity => string.Create(
        CultureInfo.InvariantCulture, $"{_network.GetName()} on {_images.Count} images, {_plan}");

    /// <summary>Loss and accuracy of an epoch, from 1.</summary>
    public Score Epoch(int number) => Score.Of(_steps.Skip((number - 1) * StepsPerEpoch).Take(StepsPerEpoch));

    /// <summary>Goes on to the end of the epoch, and tells of every step.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled, after a step.</exception>
    public void RunEpoch(Action<Progress> report, CancellationToken cancellation = default)
    {
        // Each epoch has a seed of its own: a training that goes on in its middle finds the same order.
        var (epoch, done) = Math.DivRem(_steps.Count, StepsPerEpoch);
        var shuffle = new Random(unchecked(_plan.Seed * 1_000_003 + epoch));
        var sums = new Sums();
        _steps.TakeLast(done).ToList().ForEach(sums.Add);
        _network.train();
        _clock.Start();
        try
        {
            foreach (var (images, labels) in Batches.Shuffled(_images, _plan.Batch, shuffle, done, Devices.Of(_network)))
            {
                using var inputs = images;
                using var targets = labels;
                cancellation.ThrowIfCancellationRequested();
                _steps.Add(Step(inputs, targets));
                sums.Add(_steps[^1]);
                _seen += _steps[^1].Images;
                report(new Progress(_steps.Count, sums.Score, _seen / _clock.Elapsed.TotalSeconds));
            }
        }
        finally
        {
            _clock.Stop();
        }
    }

    /// <summary>Writes all that the training needs to go on.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(_steps.Count);
        foreach (var step in _steps)
        {
            writer.Write(step.Loss);
            writer.Write(step.Right);
            writer.Write(step.Images);
        }

        _network.save(writer);
        _optimizer.save_state_dict(writer);
    }

    /// <summary>Reads what <see cref="Save"/> wrote; the network must be on the CPU.</summary>
    public void Load(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        for (var i = 0; i < count; i++)
        {
            _steps.Add(new Step(reader.ReadSingle(), reader.ReadInt32(), reader.ReadInt32()));
            _schedule?.step();
        }

        _network.load(reader);
        _optimizer.load_state_dict(reader);
    }

    /// <inheritdoc/>
    public void Dispose() => _optimizer.Dispose();

    private Step Step(torch.Tensor inputs, torch.Tensor targets)
    {
        using var scope = torch.NewDisposeScope();
        _optimizer.zero_grad();
        var outputs = _network.forward(inputs);
        var loss = torch.nn.functional.cross_entropy(outputs, targets);
        loss.backward();
        _optimizer.step();
        _schedule?.step();
        return new Step(loss.item<float>(), outputs.Right(targets), (int)targets.shape[0]);
    }
}
