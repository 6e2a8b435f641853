using static TorchSharp.torch;

namespace NetDsl.Benchmarks;

/// <summary>The network of the README.</summary>
[Network(1, 28, 28)]
[Conv(32, 3), BatchNorm, ReLU, MaxPool(2)]
[Conv(64, 3), BatchNorm, ReLU, MaxPool(2)]
[Flatten]
[Linear(64), BatchNorm, ReLU]
[Linear(10)]
public partial class DigitNet;

/// <summary>One training step: forward, cross entropy, backward, and an optimizer's step.</summary>
internal sealed class DigitNetStep : IDisposable
{
    internal const int Batch = 64;

    private readonly DigitNet _model;
    private readonly nn.Module<Tensor, Tensor, Tensor> _loss = nn.CrossEntropyLoss();
    private readonly optim.Optimizer _optimizer;
    private readonly Tensor _images;
    private readonly Tensor _labels;

    internal DigitNetStep(bool adam)
    {
        manual_seed(0);
        _model = new DigitNet();
        _model.train();
        _optimizer = adam ? optim.Adam(_model.parameters(), lr: 1e-3) : optim.SGD(_model.parameters(), learningRate: 0.01, momentum: 0.9);
        _images = randn(Batch, 1, 28, 28);
        _labels = randint(0, 10, [Batch], ScalarType.Int64);
    }

    internal float Run()
    {
        using var scope = NewDisposeScope();
        _optimizer.zero_grad();
        var output = _loss.call(_model.call(_images), _labels);
        output.backward();
        _optimizer.step();
        return output.item<float>();
    }

    public void Dispose()
    {
        _images.Dispose();
        _labels.Dispose();
        _optimizer.Dispose();
        _loss.Dispose();
        _model.Dispose();
    }
}
