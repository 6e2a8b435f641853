using System.Diagnostics;
using static TorchSharp.torch;

namespace NetDsl.Benchmarks.Networks;

/// <summary>A module of TorchSharp at work.</summary>
internal sealed class Work : IWork
{
    private readonly ModuleWay _way;
    private readonly nn.Module<Tensor, Tensor> _network;
    private readonly Tensor _input;
    private readonly Tensor? _labels;
    private readonly optim.Optimizer? _optimizer;

    /// <summary>Makes a network ready.</summary>
    /// <param name="contest">The network.</param>
    /// <param name="way">The way.</param>
    /// <param name="batch">The samples at once.</param>
    /// <param name="trains">Whether it trains.</param>
    public Work(Contest contest, ModuleWay way, int batch, bool trains)
    {
        manual_seed(0);
        _way = way;
        _network = way.Create();
        _input = randn([batch, .. contest.Input]).to(way.Type);
        _network.eval();
        if (trains)
        {
            _network.train();
            _labels = randint(0, contest.Classes, [batch], ScalarType.Int64);
            _optimizer = optim.SGD(_network.parameters(), learningRate: 1e-3, momentum: 0.9);
        }
    }

    public double Run()
    {
        var start = Stopwatch.GetTimestamp();
        using var scope = NewDisposeScope();
        if (_labels is null)
        {
            using var noGradient = no_grad();
            _network.call(_input);
        }
        else
        {
            Step(_labels);
        }

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    public void Dispose()
    {
        _optimizer?.Dispose();
        _labels?.Dispose();
        _input.Dispose();
        _network.Dispose();
    }

    private void Step(Tensor labels)
    {
        _optimizer!.zero_grad();
        Tensor loss;
        using (_way.Autocast is { } type ? _network.Autocast(type) : null)
        {
            loss = nn.functional.cross_entropy(_network.call(_input), labels);
        }

        loss.backward();
        _optimizer.step();
    }
}
