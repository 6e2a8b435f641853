using static TorchSharp.torch;

namespace NetDsl.Managed.Autograd;

/// <summary>
/// Collects the temporary handles of an operation, so that the caller's dispose scope (and its statistics) sees only the result, as if the
/// operation were native:
/// <c>using var temporaries = Temporaries.Begin(); … return temporaries.Keep(result);</c>
/// </summary>
internal sealed class Temporaries : IDisposable
{
    [ThreadStatic]
    private static Temporaries? _current;

    [ThreadStatic]
    private static Temporaries? _spare;

    private readonly List<Tensor> _handles = [];
    private Temporaries? _outer;

    private Temporaries()
    {
    }

    internal static Temporaries Begin()
    {
        var frame = _spare ?? new Temporaries();
        _spare = frame._outer;
        frame._outer = _current;
        _current = frame;
        return frame;
    }

    /// <summary>Moves the tensor to the caller's frame.</summary>
    internal Tensor Keep(Tensor tensor)
    {
        if (tensor.Frame == this)
        {
            tensor.Frame = null;
            tensor.Register(_outer);
        }
        return tensor;
    }

    /// <summary>The frame that new handles go to, if an operation is running.</summary>
    internal static Temporaries? Current => _current;

    internal void Add(Tensor tensor)
    {
        tensor.Frame = this;
        _handles.Add(tensor);
    }

    public void Dispose()
    {
        foreach (var handle in _handles)
        {
            if (handle.Frame == this)
            {
                handle.Dispose();
            }
        }
        _handles.Clear();
        _current = _outer;
        _outer = _spare;
        _spare = this;
    }
}
