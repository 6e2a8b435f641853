using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>
/// Disposes, when it is disposed itself, the tensors that were made while it was the innermost scope of its thread.
/// Made by <see cref="torch.NewDisposeScope"/>.
/// </summary>
/// <remarks>See https://github.com/dotnet/TorchSharp/wiki/Memory-Management.</remarks>
public sealed partial class DisposeScope : IDisposable
{
    private readonly DisposeScopeManager _manager;
    private HashSet<IDisposable> _disposables = new(ReferenceEqualityComparer.Instance);
    private bool _disposed;

    internal DisposeScope(DisposeScopeManager manager)
    {
        _manager = manager;
        Outer = manager.Current;
    }

    internal DisposeScope? Outer { get; set; }

    /// <summary>A snapshot of the scope's disposables.</summary>
    /// <exception cref="ObjectDisposedException">The scope has been disposed.</exception>
    public IReadOnlyList<IDisposable> DisposablesView => [.. Live()];

    /// <summary>The number of disposables in the scope.</summary>
    /// <exception cref="ObjectDisposedException">The scope has been disposed.</exception>
    public int DisposablesCount => Live().Count;

    /// <summary>Moves disposables to the scope around this one, or out of all scopes where there is none.</summary>
    public void MoveToOuter(params IDisposable[] disposables) => MoveToOther(Outer, (IEnumerable<IDisposable>)disposables);

    /// <summary>Moves disposables to the scope around this one, or out of all scopes where there is none.</summary>
    public void MoveToOuter(IEnumerable<IDisposable> disposables) => MoveToOther(Outer, disposables);

    /// <summary>Moves disposables to another scope, or out of all scopes where it is null.</summary>
    public void MoveToOther(DisposeScope? scope, params IDisposable[] disposables) =>
        MoveToOther(scope, (IEnumerable<IDisposable>)disposables);

    /// <summary>
    /// Moves disposables to another scope, or out of all scopes where it is null. Disposables of other scopes are not moved.
    /// </summary>
    public void MoveToOther(DisposeScope? scope, IEnumerable<IDisposable> disposables)
    {
        if (scope is null)
        {
            Detach(disposables);
            return;
        }
        foreach (var disposable in disposables)
        {
            if (Live().Contains(disposable))
            {
                scope.Adopt(disposable);
            }
        }
    }

    /// <summary>Detaches disposables from all scopes: the caller must dispose them.</summary>
    public void Detach(params IDisposable[] disposables) => Detach((IEnumerable<IDisposable>)disposables);

    /// <summary>Detaches disposables from all scopes: the caller must dispose them.</summary>
    public void Detach(IEnumerable<IDisposable> disposables)
    {
        foreach (var disposable in disposables)
        {
            if (!Live().Remove(disposable))
            {
                continue;
            }
            _manager.Of(disposable).DetachedFromScopeCount++;
            SetOwner(disposable, null);
        }
    }

    /// <summary>Puts a disposable into this scope, and takes it out of the one that held it.</summary>
    public void Attach(IDisposable disposable) => Attach((IEnumerable<IDisposable>)[disposable]);

    /// <summary>Puts disposables into this scope, and takes them out of those that held them.</summary>
    public void Attach(params IDisposable[] disposables) => Attach((IEnumerable<IDisposable>)disposables);

    /// <summary>Puts disposables into this scope, and takes them out of those that held them. Returns them.</summary>
    public IReadOnlyList<IDisposable> Attach(IEnumerable<IDisposable> disposables)
    {
        var attached = disposables.ToList();
        Live();
        foreach (var disposable in attached)
        {
            if (Adopt(disposable))
            {
                _manager.Of(disposable).AttachedToScopeCount++;
            }
        }
        return attached;
    }

    /// <summary>Whether the scope holds this disposable.</summary>
    public bool Contains(IDisposable disposable) => _disposables.Contains(disposable);

    /// <summary>Removes a disposable that was disposed elsewhere. Tensors call this themselves.</summary>
    /// <exception cref="ObjectDisposedException">The scope has been disposed.</exception>
    public void MarkAsDisposed(IDisposable disposable)
    {
        Live().Remove(disposable);
        SetOwner(disposable, null);
    }

    /// <summary>Disposes what the scope holds; the scope itself stays open.</summary>
    public void DisposeEverything() => DisposeEverythingBut((IEnumerable<IDisposable>)[]);

    /// <summary>Disposes what the scope holds except these, which stay in it.</summary>
    public void DisposeEverythingBut(params IDisposable[] keep) => DisposeEverythingBut((IEnumerable<IDisposable>)keep);

    /// <summary>Disposes what the scope holds except these, which stay in it.</summary>
    public void DisposeEverythingBut(IEnumerable<IDisposable> inKeep)
    {
        var before = Live();
        _disposables = new HashSet<IDisposable>(inKeep, ReferenceEqualityComparer.Instance);
        foreach (var disposable in before)
        {
            if (!_disposables.Contains(disposable))
            {
                disposable.Dispose();
            }
        }
    }

    /// <summary>Disposes what the scope holds and closes it; the scope around it is the current one again.</summary>
    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }
        DisposeEverything();
        _manager.Remove(this);
        _disposed = true;
    }

    internal void Add(Tensor tensor) => _disposables.Add(tensor);

    /// <summary>Replaces a handle in the scope by the handle that took over its tensor.</summary>
    internal void Replace(Tensor original, Tensor replacement)
    {
        if (!_disposables.Remove(original))
        {
            return;
        }
        original.OwningDisposeScope = null;
        Adopt(replacement);
    }

    private HashSet<IDisposable> Live() => _disposed ? throw new ObjectDisposedException(nameof(DisposeScope)) : _disposables;

    private bool Adopt(IDisposable disposable)
    {
        if (disposable is not Tensor tensor)
        {
            throw new InvalidOperationException("A dispose scope holds tensors only.");
        }
        if (tensor.OwningDisposeScope == this)
        {
            return false;
        }
        tensor.OwningDisposeScope?._disposables.Remove(tensor);
        tensor.OwningDisposeScope = this;
        _disposables.Add(tensor);
        return true;
    }

    private static void SetOwner(IDisposable disposable, DisposeScope? scope)
    {
        if (disposable is Tensor tensor)
        {
            tensor.OwningDisposeScope = scope;
        }
    }
}
