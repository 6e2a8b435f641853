namespace TorchSharp;

public sealed partial class DisposeScope
{
    /// <summary>Moves disposables to the scope around this one, or out of all scopes where there is none. Returns them.</summary>
    public T MoveToOuter<T>(T disposable)
        where T : IDisposable
    {
        MoveToOuter((IEnumerable<IDisposable>)[disposable]);
        return disposable;
    }

    /// <summary>Moves disposables to the scope around this one, or out of all scopes where there is none. Returns them.</summary>
    public (T1 first, T2 second) MoveToOuter<T1, T2>(T1 first, T2 second)
        where T1 : IDisposable
        where T2 : IDisposable
    {
        MoveToOuter((IEnumerable<IDisposable>)[first, second]);
        return (first, second);
    }

    /// <summary>Moves disposables to the scope around this one, or out of all scopes where there is none. Returns them.</summary>
    public (T1 first, T2 second, T3 third) MoveToOuter<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable
        where T2 : IDisposable
        where T3 : IDisposable
    {
        MoveToOuter((IEnumerable<IDisposable>)[first, second, third]);
        return (first, second, third);
    }

    /// <summary>Moves disposables to another scope, or out of all scopes where it is null. Returns them.</summary>
    public T MoveToOther<T>(DisposeScope? scope, T disposable)
        where T : IDisposable
    {
        MoveToOther(scope, (IEnumerable<IDisposable>)[disposable]);
        return disposable;
    }

    /// <summary>Moves disposables to another scope, or out of all scopes where it is null. Returns them.</summary>
    public (T1 first, T2 second) MoveToOther<T1, T2>(DisposeScope? scope, T1 first, T2 second)
        where T1 : IDisposable
        where T2 : IDisposable
    {
        MoveToOther(scope, (IEnumerable<IDisposable>)[first, second]);
        return (first, second);
    }

    /// <summary>Moves disposables to another scope, or out of all scopes where it is null. Returns them.</summary>
    public (T1 first, T2 second, T3 third) MoveToOther<T1, T2, T3>(DisposeScope? scope, T1 first, T2 second, T3 third)
        where T1 : IDisposable
        where T2 : IDisposable
        where T3 : IDisposable
    {
        MoveToOther(scope, (IEnumerable<IDisposable>)[first, second, third]);
        return (first, second, third);
    }

    /// <summary>Detaches disposables from all scopes: the caller must dispose them. Returns them.</summary>
    public T Detach<T>(T disposable)
        where T : IDisposable
    {
        Detach((IEnumerable<IDisposable>)[disposable]);
        return disposable;
    }

    /// <summary>Detaches disposables from all scopes: the caller must dispose them. Returns them.</summary>
    public (T1 first, T2 second) Detach<T1, T2>(T1 first, T2 second)
        where T1 : IDisposable
        where T2 : IDisposable
    {
        Detach((IEnumerable<IDisposable>)[first, second]);
        return (first, second);
    }

    /// <summary>Detaches disposables from all scopes: the caller must dispose them. Returns them.</summary>
    public (T1 first, T2 second, T3 third) Detach<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable
        where T2 : IDisposable
        where T3 : IDisposable
    {
        Detach((IEnumerable<IDisposable>)[first, second, third]);
        return (first, second, third);
    }

    /// <summary>Disposes what the scope holds except these, which stay in it. Returns them.</summary>
    public T DisposeEverythingBut<T>(T keep)
        where T : IDisposable
    {
        DisposeEverythingBut((IEnumerable<IDisposable>)[keep]);
        return keep;
    }

    /// <summary>Disposes what the scope holds except these, which stay in it. Returns them.</summary>
    public (T1 first, T2 second) DisposeEverythingBut<T1, T2>(T1 first, T2 second)
        where T1 : IDisposable
        where T2 : IDisposable
    {
        DisposeEverythingBut((IEnumerable<IDisposable>)[first, second]);
        return (first, second);
    }

    /// <summary>Disposes what the scope holds except these, which stay in it. Returns them.</summary>
    public (T1 first, T2 second, T3 third) DisposeEverythingBut<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable
        where T2 : IDisposable
        where T3 : IDisposable
    {
        DisposeEverythingBut((IEnumerable<IDisposable>)[first, second, third]);
        return (first, second, third);
    }
}
