using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>The dispose scopes of one thread and their statistics.</summary>
public class DisposeScopeManager
{
    [ThreadStatic]
    private static DisposeScopeManager? _ofThread;

    private readonly ThreadDisposeScopeStatistics _statistics = new();

    /// <summary>Counts of tensors created and disposed on the current thread.</summary>
    public static ThreadDisposeScopeStatistics Statistics => OfThread._statistics;

    internal static DisposeScopeManager OfThread => _ofThread ??= new DisposeScopeManager();

    internal DisposeScope? Current { get; private set; }

    internal DisposeScope Open() => Current = new DisposeScope(this);

    /// <summary>The counts that a disposable belongs to.</summary>
    internal LifetimeStatistics Of(IDisposable disposable) =>
        disposable is Tensor ? _statistics.TensorStatistics : _statistics.PackedSequenceStatistics;

    internal DisposeScope? Register(Tensor tensor)
    {
        var counts = _statistics.TensorStatistics;
        if (Current is null)
        {
            counts.CreatedOutsideScopeCount++;
            return null;
        }
        counts.CreatedInScopeCount++;
        Current.Add(tensor);
        return Current;
    }

    internal void CountDisposal(Tensor tensor)
    {
        if (tensor.OwningDisposeScope is null)
        {
            _statistics.TensorStatistics.DisposedOutsideScopeCount++;
        }
        else
        {
            _statistics.TensorStatistics.DisposedInScopeCount++;
        }
    }

    /// <summary>Closes a scope, which need not be the innermost one.</summary>
    internal void Remove(DisposeScope closed)
    {
        if (Current == closed)
        {
            Current = closed.Outer;
            return;
        }
        for (var scope = Current; scope is not null; scope = scope.Outer)
        {
            if (scope.Outer == closed)
            {
                scope.Outer = closed.Outer;
                return;
            }
        }
    }
}

public static partial class torch
{
    /// <summary>Opens a scope that disposes the tensors made in it, on this thread, when it is disposed.</summary>
    public static DisposeScope NewDisposeScope() => DisposeScopeManager.OfThread.Open();

    /// <summary>Runs a function in a new dispose scope; its result moves to the outer scope.</summary>
    public static Tensor WrappedTensorDisposeScope(Func<Tensor> expr)
    {
        ArgumentNullException.ThrowIfNull(expr);
        using var scope = NewDisposeScope();
        return expr().MoveToOuterDisposeScope();
    }
}
