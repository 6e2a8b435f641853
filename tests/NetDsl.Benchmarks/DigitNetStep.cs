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

    private readonly DigitNet model;
    private readonly nn.Module<Tensor, Tensor, Tensor> loss = nn.CrossEntropyLoss();
    private readonly optim.Optimizer optimizer;
    private readonly Tensor images;
    private readonly Tensor labels;

    internal DigitNetStep(bool adam)
    {
        manual_seed(0);
        model = new DigitNet();
        model.train();
        optimizer = adam ? optim.Adam(model.parameters(), lr: 1e-3) : optim.SGD(model.parameters(), learningRate: 0.01, momentum: 0.9);
        images = randn(Batch, 1, 28, 28);
        labels = randint(0, 10, [Batch], ScalarType.Int64);
    }

    internal float Run()
    {
        using var scope = NewDisposeScope();
        optimizer.zero_grad();
        var output = loss.call(model.call(images), labels);
        output.backward();
        optimizer.step();
        return output.item<float>();
    }

    public void Dispose()
    {
        images.Dispose();
        labels.Dispose();
        optimizer.Dispose();
        loss.Dispose();
        model.Dispose();
    }
}
