using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Autograd;

/// <summary>Runs the backward pass: each node once, after all gradients of its outputs have arrived.</summary>
internal sealed class Engine
{
    [ThreadStatic]
    private static int running;

    private readonly Dictionary<Node, int> waitingFor = [];
    private readonly Dictionary<Node, TensorImpl?[]> incoming = [];
    private readonly PriorityQueue<Node, long> ready = new();
    private readonly Dictionary<Node, List<(int Index, int Capture)>>? wanted;
    private readonly TensorImpl?[] captured;
    private readonly HashSet<Node>? onTheWay;
    private readonly bool retainGraph;

    private Engine(IReadOnlyList<Edge> roots, IReadOnlyList<Edge>? inputs, bool retainGraph)
    {
        this.retainGraph = retainGraph;
        captured = new TensorImpl?[inputs?.Count ?? 0];
        if (inputs is not null)
        {
            wanted = [];
            for (var i = 0; i < inputs.Count; i++)
            {
                if (inputs[i].Node is not { } node)
                {
                    continue;
                }
                if (!wanted.TryGetValue(node, out var captures))
                {
                    wanted.Add(node, captures = []);
                }
                captures.Add((inputs[i].Index, i));
            }
        }
        onTheWay = Explore(roots);
    }

    /// <summary>Whether this thread runs backward: tensors created now are not changed in place later.</summary>
    internal static bool IsRunning => running > 0;

    /// <summary>Runs from the roots and accumulates the leaves' gradients. Takes ownership of the given gradients.</summary>
    internal static void Run(IReadOnlyList<Edge> roots, IReadOnlyList<TensorImpl> gradients, bool retainGraph) =>
        new Engine(roots, null, retainGraph).Execute(roots, gradients);

    /// <summary>Runs from the roots and returns the gradients of the inputs instead; null where no path leads to one.</summary>
    internal static TensorImpl?[] Capture(
        IReadOnlyList<Edge> roots, IReadOnlyList<TensorImpl> gradients, IReadOnlyList<Edge> inputs, bool retainGraph)
    {
        var engine = new Engine(roots, inputs, retainGraph);
        engine.Execute(roots, gradients);
        return engine.captured;
    }

    private void Execute(IReadOnlyList<Edge> roots, IReadOnlyList<TensorImpl> gradients)
    {
        using var _ = GradMode.Set(false);
        running++;
        try
        {
            for (var i = 0; i < roots.Count; i++)
            {
                Add(roots[i], gradients[i]);
            }
            foreach (var root in roots)
            {
                if (root.Node is { } node && waitingFor[node] == 0)
                {
                    Enqueue(node);
                }
            }
            while (ready.TryDequeue(out var node, out long _))
            {
                Step(node);
            }
        }
        finally
        {
            running--;
            foreach (var slots in incoming.Values)
            {
                foreach (var slot in slots)
                {
                    slot?.Release();
                }
            }
        }
    }

    private void Step(Node node)
    {
        if (!incoming.Remove(node, out var slots))
        {
            return;
        }
        Keep(node, slots);
        if (node is AccumulateGrad leaf)
        {
            if (slots[0] is { } gradient)
            {
                if (wanted is null)
                {
                    leaf.Accumulate(gradient);
                }
                else
                {
                    gradient.Release();
                }
            }
            return;
        }

        if (onTheWay is not null && !node.Next.Any(edge => edge.Node is { } next && onTheWay.Contains(next)))
        {
            foreach (var slot in slots)
            {
                slot?.Release();
            }
            return;
        }

        var results = Apply(node, slots);
        if (!retainGraph)
        {
            node.ReleaseSaved();
        }
        for (var i = 0; i < results.Length; i++)
        {
            var edge = node.Next[i];
            if (edge.Node is not { } next || (onTheWay is not null && !onTheWay.Contains(next)))
            {
                results[i]?.Release();
                continue;
            }
            if (results[i] is { } gradient)
            {
                Add(edge, gradient);
            }
            if (--waitingFor[next] == 0)
            {
                Enqueue(next);
            }
        }
    }

    /// <summary>Calls the node, then frees its temporaries and the incoming gradients.</summary>
    private static TensorImpl?[] Apply(Node node, TensorImpl?[] slots)
    {
        using var temporaries = Temporaries.Begin();
        var gradients = new Tensor?[slots.Length];
        for (var i = 0; i < slots.Length; i++)
        {
            gradients[i] = slots[i] is { } slot ? new Tensor(slot) : null;
        }
        var results = node.Apply(gradients);
        var owned = new TensorImpl?[node.Next.Length];
        if (results.Length != owned.Length)
        {
            throw new InvalidOperationException($"{node.Name} returned {results.Length} gradients for {owned.Length} inputs.");
        }
        for (var i = 0; i < owned.Length; i++)
        {
            if (results[i] is not { } result || node.Next[i] is not { Node: { } next } edge)
            {
                continue;
            }
            var expected = next.OutputShape(edge.Index);
            if (!result.Impl.Sizes.AsSpan().SequenceEqual(expected))
            {
                throw Errors.Native($"Function {node.Name} returned an invalid gradient at index {i} - got "
                    + $"{Shapes.Text(result.Impl.Sizes)} but expected shape compatible with {Shapes.Text(expected)}");
            }
            owned[i] = result.Impl.AddReference();
        }
        return owned;
    }

    private void Add(Edge edge, TensorImpl gradient)
    {
        var node = edge.Node!;
        if (!incoming.TryGetValue(node, out var slots))
        {
            incoming.Add(node, slots = new TensorImpl?[node.OutputCount]);
        }
        slots[edge.Index] = slots[edge.Index] is { } present ? Gradients.Add(present, gradient) : gradient;
    }

    /// <summary>Delivers complete gradients to captured inputs and to tensors with retain_grad.</summary>
    private void Keep(Node node, TensorImpl?[] slots)
    {
        if (wanted is not null && wanted.TryGetValue(node, out var captures))
        {
            foreach (var (index, capture) in captures)
            {
                captured[capture] = slots[index]?.AddReference();
            }
        }
        if (node.Retained is not { } retained || wanted is not null)
        {
            return;
        }
        foreach (var tensor in retained)
        {
            if (tensor.References > 0 && slots[tensor.Autograd.OutputIndex] is { } gradient)
            {
                tensor.Autograd.Grad = Gradients.Copy(gradient, gradient.DType);
            }
        }
    }

    private void Enqueue(Node node) => ready.Enqueue(node, node is AccumulateGrad ? long.MinValue : -node.Sequence);

    /// <summary>Counts the gradients that each node will receive, and finds the nodes that lead to a requested input.</summary>
    private HashSet<Node>? Explore(IReadOnlyList<Edge> roots)
    {
        var order = new List<Node>();
        var stack = new Stack<Node>();
        foreach (var root in roots)
        {
            if (root.Node is { } node && waitingFor.TryAdd(node, 0))
            {
                stack.Push(node);
            }
        }
        while (stack.TryPop(out var node))
        {
            order.Add(node);
            foreach (var edge in node.Next)
            {
                if (edge.Node is not { } next)
                {
                    continue;
                }
                if (waitingFor.TryAdd(next, 0))
                {
                    stack.Push(next);
                }
                waitingFor[next]++;
            }
        }
        if (wanted is null)
        {
            return null;
        }

        var useful = new HashSet<Node>(wanted.Keys);
        foreach (var node in order.OrderBy(n => n is AccumulateGrad ? long.MinValue : n.Sequence))
        {
            if (node.Next.Any(edge => edge.Node is { } next && useful.Contains(next)))
            {
                useful.Add(node);
            }
        }
        // Nodes that are not run deliver nothing: recount without them.
        foreach (var node in order)
        {
            waitingFor[node] = 0;
        }
        foreach (var node in order.Where(useful.Contains))
        {
            foreach (var edge in node.Next)
            {
                if (edge.Node is { } next)
                {
                    waitingFor[next]++;
                }
            }
        }
        return useful;
    }
}
