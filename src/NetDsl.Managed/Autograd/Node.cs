using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Autograd;

/// <summary>An edge of the graph: a node, and the index of the forward output that the gradient belongs to.</summary>
internal readonly record struct Edge(Node? Node, int Index);

/// <summary>
/// A step of the backward pass. Nodes are reference-counted like memory: the tensors that a node computed and its successors hold
/// references, and with the last one its saved values return to the pool.
/// </summary>
internal abstract class Node
{
    private static long _created;
    private int _references;

    protected Node(string name, Edge[] next)
    {
        Name = name;
        Next = next;
        foreach (var edge in next)
        {
            edge.Node?.AddReference();
        }
    }

    internal string Name { get; }

    /// <summary>Operations recorded later run earlier in backward.</summary>
    internal long Sequence { get; init; } = Interlocked.Increment(ref _created);

    /// <summary>One edge for each forward input; without a node where the input needs no gradient.</summary>
    internal Edge[] Next { get; }

    /// <summary>Non-leaf tensors made by this node that asked to keep their gradient (not counted: they own the node).</summary>
    internal List<TensorImpl>? Retained { get; set; }

    internal abstract int OutputCount { get; }

    /// <summary>The shape a gradient for one forward output must have.</summary>
    internal abstract long[] OutputShape(int index);

    /// <summary>Gradients for the forward inputs, from those for the forward outputs (missing ones are null).</summary>
    internal abstract Tensor?[] Apply(Tensor?[] gradients);

    /// <summary>Frees what was saved for backward.</summary>
    internal virtual void ReleaseSaved()
    {
    }

    internal virtual void AddReference() => Interlocked.Increment(ref _references);

    internal virtual void Release()
    {
        if (Interlocked.Decrement(ref _references) != 0)
        {
            return;
        }
        // A loop, not recursion: a graph may be thousands of nodes long.
        var released = new Stack<Node>();
        released.Push(this);
        while (released.TryPop(out var node))
        {
            node.ReleaseSaved();
            foreach (var edge in node.Next)
            {
                if (edge.Node is AccumulateGrad leaf)
                {
                    leaf.Release();
                }
                else if (edge.Node is { } next && Interlocked.Decrement(ref next._references) == 0)
                {
                    released.Push(next);
                }
            }
        }
    }
}
