using NetDsl.Managed.Storage;
using static TorchSharp.torch;

namespace NetDsl.Managed.Autograd;

/// <summary>Runs the backward pass: each node once, after all gradients of its outputs have arrived.</summary>
internal sealed class Engine
{
    [ThreadStatic]
    private static int _running;

    private readonly Dictionary<Node, int> _waitingFor = [];
    private readonly Dictionary<Node, TensorImpl?[]> _incoming = [];
    private readonly PriorityQueue<Node, long> _ready = new();
    private readonly Dictionary<Node, List<(int Index, int Capture)>>? _wanted;
    private readonly TensorImpl?[] _captured;
    private readonly HashSet<Node>? _onTheWay;
    private readonly bool _retainGraph;

    private Engine(IReadOnlyList<Edge> roots, IReadOnlyList<Edge>? inputs, bool retainGraph)
    {
        _retainGraph = retainGraph;
        _captured = new TensorImpl?[inputs?.Count ?? 0];
        if (inputs is not null)
        {
            _wanted = [];
            for (var i = 0; i < inputs.Count; i++)
            {
                if (inputs[i].Node is not { } node)
                {
                    continue;
                }
                if (!_wanted.TryGetValue(node, out var captures))
                {
                    _wanted.Add(node, captures = []);
                }
                captures.Add((inputs[i].Index, i));
            }
        }
        _onTheWay = Explore(roots);
    }

    /// <summary>Whether this thread runs backward: tensors created now are not changed in place later.</summary>
    internal static bool IsRunning => _running > 0;

    /// <summary>Runs from the roots and accumulates the leaves' gradients. Takes ownership of the given gradients.</summary>
    internal static void Run(IReadOnlyList<Edge> roots, IReadOnlyList<TensorImpl> gradients, bool retainGraph) =>
        new Engine(roots, null, retainGraph).Execute(roots, gradients);

    /// <summary>Runs from the roots and returns the gradients of the inputs instead; null where no path leads to one.</summary>
    internal static TensorImpl?[] Capture(
        IReadOnlyList<Edge> roots, IReadOnlyList<TensorImpl> gradients, IReadOnlyList<Edge> inputs, bool retainGraph)
    {
        var engine = new Engine(roots, inputs, retainGraph);
        engine.Execute(roots, gradients);
        return engine._captured;
    }

    private void Execute(IReadOnlyList<Edge> roots, IReadOnlyList<TensorImpl> gradients)
    {
        using var _ = GradMode.Set(false);
        _running++;
        try
        {
            for (var i = 0; i < roots.Count; i++)
            {
                Add(roots[i], gradients[i]);
            }
            foreach (var root in roots)
            {
                if (root.Node is { } node && _waitingFor[node] == 0)
                {
                    Enqueue(node);
                }
            }
            while (_ready.TryDequeue(out var node, out long _))
            {
                Step(node);
            }
        }
        finally
        {
            _running--;
            foreach (var slots in _incoming.Values)
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
        if (!_incoming.Remove(node, out var slots))
        {
            return;
        }
        Keep(node, slots);
        if (node is AccumulateGrad leaf)
        {
            if (slots[0] is { } gradient)
            {
                if (_wanted is null)
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

        if (_onTheWay is not null && !node.Next.Any(edge => edge.Node is { } next && _onTheWay.Contains(next)))
        {
            foreach (var slot in slots)
            {
                slot?.Release();
            }
            return;
        }

        var results = Apply(node, slots);
        if (!_retainGraph)
        {
            node.ReleaseSaved();
        }
        for (var i = 0; i < results.Length; i++)
        {
            var edge = node.Next[i];
            if (edge.Node is not { } next || (_onTheWay is not null && !_onTheWay.Contains(next)))
            {
                results[i]?.Release();
                continue;
            }
            if (results[i] is { } gradient)
            {
                Add(edge, gradient);
            }
            if (--_waitingFor[next] == 0)
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
        if (!_incoming.TryGetValue(node, out var slots))
        {
            _incoming.Add(node, slots = new TensorImpl?[node.OutputCount]);
        }
        slots[edge.Index] = slots[edge.Index] is { } present ? Gradients.Add(present, gradient) : gradient;
    }

    /// <summary>Delivers complete gradients to captured inputs and to tensors with retain_grad.</summary>
    private void Keep(Node node, TensorImpl?[] slots)
    {
        if (_wanted is not null && _wanted.TryGetValue(node, out var captures))
        {
            foreach (var (index, capture) in captures)
            {
                _captured[capture] = slots[index]?.AddReference();
            }
        }
        if (node.Retained is not { } retained || _wanted is not null)
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

    private void Enqueue(Node node) => _ready.Enqueue(node, node is AccumulateGrad ? long.MinValue : -node.Sequence);

    /// <summary>Counts the gradients that each node will receive, and finds the nodes that lead to a requested input.</summary>
    private HashSet<Node>? Explore(IReadOnlyList<Edge> roots)
    {
        var order = new List<Node>();
        var stack = new Stack<Node>();
        foreach (var root in roots)
        {
            if (root.Node is { } node && _waitingFor.TryAdd(node, 0))
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
                if (_waitingFor.TryAdd(next, 0))
                {
                    stack.Push(next);
                }
                _waitingFor[next]++;
            }
        }
        if (_wanted is null)
        {
            return null;
        }

        var useful = new HashSet<Node>(_wanted.Keys);
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
            _waitingFor[node] = 0;
        }
        foreach (var node in order.Where(useful.Contains))
        {
            foreach (var edge in node.Next)
            {
                if (edge.Node is { } next)
                {
                    _waitingFor[next]++;
                }
            }
        }
        return useful;
    }
}
