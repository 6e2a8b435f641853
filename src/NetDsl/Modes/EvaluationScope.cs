using static TorchSharp.torch;

namespace NetDsl.Modes;

/// <summary>Evaluation mode until disposed; then every module has again the mode it had.</summary>
internal sealed class EvaluationScope : IDisposable
{
    private readonly List<(nn.Module Module, bool Training)> before;
    private bool disposed;

    public EvaluationScope(nn.Module network)
    {
        before = [(network, network.training)];
        var anyTrains = network.training;
        foreach (var module in ModuleTree.Below(network))
        {
            before.Add((module, FrozenNorms.IsTraining(module)));
            anyTrains |= module.training;
        }

        // A network that only predicts is not written to, so that several threads can share it.
        if (anyTrains)
            network.eval();
    }

    public void Dispose()
    {
        if (disposed)
            return;

        disposed = true;

        // Setting a module sets all below it, too: parents come first, then each child is put right.
        foreach (var (module, training) in before)
            FrozenNorms.SetTraining(module, training);
    }
}
