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
    private static Temporaries? current;

    [ThreadStatic]
    private static Temporaries? spare;

    private readonly List<Tensor> handles = [];
    private Temporaries? outer;

    private Temporaries()
    {
    }

    internal static Temporaries Begin()
    {
        var frame = spare ?? new Temporaries();
        spare = frame.outer;
        frame.outer = current;
        current = frame;
        return frame;
    }

    /// <summary>Moves the tensor to the caller's frame.</summary>
    internal Tensor Keep(Tensor tensor)
    {
        if (tensor.Frame == this)
        {
            tensor.Frame = null;
            tensor.Register(outer);
        }
        return tensor;
    }

    /// <summary>The frame that new handles go to, if an operation is running.</summary>
    internal static Temporaries? Current => current;

    internal void Add(Tensor tensor)
    {
        tensor.Frame = this;
        handles.Add(tensor);
    }

    public void Dispose()
    {
        foreach (var handle in handles)
        {
            if (handle.Frame == this)
            {
                handle.Dispose();
            }
        }
        handles.Clear();
        current = outer;
        outer = spare;
        spare = this;
    }
}
