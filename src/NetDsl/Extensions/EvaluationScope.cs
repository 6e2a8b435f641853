using static TorchSharp.torch;

namespace NetDsl;

/// <summary>Evaluation mode until the scope is disposed; then every module has the mode again that it had before.</summary>
internal sealed class EvaluationScope : IDisposable
{
    private readonly List<(nn.Module Module, bool Training, bool Thawed)> _before = [];
    private bool _disposed;

    public EvaluationScope(nn.Module root)
    {
        foreach (var module in ModuleTree.Below(root).Prepend(root))
        {
            _before.Add((module, module.training, FrozenNorms.IsTraining(module)));
        }

        // Nothing is written to a module that is in evaluation mode, so that several threads can predict with it.
        if (_before.Exists(entry => entry.Training))
        {
            root.eval();
        }
    }

    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;

        // train() sets everything below a module, too: parents come first, then each child gets its own mode.
        foreach (var (module, training, thawed) in _before)
        {
            FrozenNorms.SetTraining(module, thawed);
            // train() of a module that is no network had switched a frozen norm on.
            if (training && !module.training)
            {
                module.train();
            }
        }
    }
}
