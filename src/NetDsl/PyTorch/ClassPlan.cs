using NetDsl.Graphs;

namespace NetDsl.PyTorch;

/// <summary>One class of the file: the networks of a class whose bodies are the same but for numbers and left out layers.</summary>
internal sealed class ClassPlan
{
    private readonly List<Graph> _instances = [];
    private readonly List<PlanNode> _nodes = [];
    private readonly Func<Graph, ClassPlan> _planOf;

    /// <summary>The plan of a network, the largest of those that will be joined to it.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="planOf">The plans of the networks that it uses.</param>
    public ClassPlan(Graph graph, Func<Graph, ClassPlan> planOf)
    {
        _planOf = planOf;
        _instances.Add(graph);
        var ids = graph.Inputs.Select((input, id) => (input.Value, id)).ToDictionary(pair => pair.Value, pair => pair.id);
        for (var index = 0; index < graph.Nodes.Count; index++)
        {
            ids[graph.Nodes[index].Output] = graph.Inputs.Count + index;
        }

        foreach (var node in graph.Nodes)
        {
            var body = node.Body is null ? null : planOf(node.Body);
            _nodes.Add(new(node, [.. node.Inputs.Select(input => ids[input])], body));
        }

        Outputs = [.. graph.Outputs.Select(output => ids[output.Value])];
    }

    /// <summary>The networks.</summary>
    public IReadOnlyList<Graph> Instances => _instances;

    /// <summary>The largest of the networks.</summary>
    public Graph First => _instances[0];

    /// <summary>The layers of the largest network. The value of layer i has the number <c>Inputs + i</c>.</summary>
    public IReadOnlyList<PlanNode> Nodes => _nodes;

    /// <summary>How many inputs there are, whose values have the first numbers.</summary>
    public int Inputs => First.Inputs.Count;

    /// <summary>The numbers of the outputs' values.</summary>
    public int[] Outputs { get; }

    /// <summary>The name of the class in Python.</summary>
    public string Name { get; set; } = "";

    /// <summary>The parameters of its constructor; known after <see cref="Complete"/>.</summary>
    public PlanParameters Parameters { get; private set; } = null!;

    /// <summary>The top-level name of what some of the networks leave out; null where they are all the same.</summary>
    public string? Optional { get; private set; }

    /// <summary>Takes a network in, if its body is the same but for numbers and one left out layer.</summary>
    /// <returns>Whether it is.</returns>
    public bool Join(Graph graph)
    {
        var values = graph.Inputs.Select(input => input.Value).ToList();
        var paired = new GraphNode?[_nodes.Count];
        var next = 0;
        for (var index = 0; index < _nodes.Count; index++)
        {
            var node = _nodes[index];
            var candidate = next < graph.Nodes.Count ? graph.Nodes[next] : null;
            if (candidate is not null && node.IsLike(candidate, _planOf) &&
                candidate.Inputs.SequenceEqual(node.Inputs.Select(id => values[id])))
            {
                paired[index] = candidate;
                values.Add(candidate.Output);
                next++;
            }
            else if (node is { Node.Kind: NodeKind.Module, Inputs: [var only] })
            {
                values.Add(values[only]);
            }
            else
            {
                return false;
            }
        }

        var hasSameOutputs = graph.Outputs.Select(output => output.Value).SequenceEqual(Outputs.Select(id => values[id]));
        if (next < graph.Nodes.Count || !hasSameOutputs || !IsOneLayer(paired))
        {
            return false;
        }

        _instances.Add(graph);
        for (var index = 0; index < paired.Length; index++)
        {
            _nodes[index].Instances.Add(paired[index]);
        }

        return true;
    }

    /// <summary>Finds the parameters, when all networks have joined.</summary>
    public void Complete() => Parameters = PlanParameters.Of(this);

    /// <summary>The first layer that calls a layer's module: itself, but where the module is shared.</summary>
    public int FirstOf(int index) => _nodes[index].Node.Module is { } module
        ? _nodes.FindIndex(node => ReferenceEquals(node.Node.Module, module))
        : index;

    /// <summary>The first layer with a key.</summary>
    public int IndexOf(string key) => _nodes.FindIndex(node => node.Node.Key == key);

    /// <summary>Whether the keys of others continue a layer's.</summary>
    public bool HasBelow(PlanNode layer) => layer.Node.Key.Length > 0 &&
        _nodes.Exists(node => node.Node.Key.StartsWith(layer.Node.Key + ".", StringComparison.Ordinal));

    /// <summary>Whether another layer calls a layer's module, or has its weight.</summary>
    public bool IsUsedElsewhere(int index) => _nodes.Where((other, place) => place != index &&
        ((other.Node.Module is { } module && ReferenceEquals(module, _nodes[index].Node.Module)) ||
            other.Node.Arguments.Text(LayerSyntax.TiedTo) == _nodes[index].Node.Key)).Any();

    /// <summary>Whether a layer or the caller reads a value.</summary>
    public bool IsRead(int id) => Outputs.Contains(id) || _nodes.Exists(node => node.Inputs.Contains(id));

    /// <summary>The shape of a value, as a comment shows it.</summary>
    public string Shape(int id)
    {
        var shapes = _instances.Select((graph, instance) => ShapeOf(graph, instance, id)).OfType<long[]>().ToArray();
        return shapes.Length == 0 || shapes.Any(shape => shape.Length != shapes[0].Length)
            ? "(N, ...)"
            : $"({string.Join(", ", shapes[0].Select((_, axis) => Parameters.Size(shapes, axis)).Prepend("N"))})";
    }

    private long[]? ShapeOf(Graph graph, int instance, int id) => id < Inputs
        ? graph.Inputs[id].Value.Shape
        : _nodes[id - Inputs].Instances[instance] is { } node
            ? node.Output.Shape
            : ShapeOf(graph, instance, _nodes[id - Inputs].Inputs[0]);

    /// <summary>Whether what a network leaves out is one whole layer, and the one that others leave out.</summary>
    private bool IsOneLayer(GraphNode?[] paired)
    {
        var left = _nodes.Where((_, index) => paired[index] is null).ToArray();
        if (left.Length == 0)
        {
            return true;
        }

        var name = left[0].TopName;
        if (left.Length == _nodes.Count || _nodes.Any(node => (node.TopName == name) != left.Contains(node)) || left.Any(HasBelow) ||
            (Optional is not null && Optional != name))
        {
            return false;
        }

        Optional = name;
        return true;
    }
}

/// <summary>One layer of a class.</summary>
/// <param name="node">It in the largest network.</param>
/// <param name="inputs">The numbers of the values that it reads.</param>
/// <param name="body">The class of the network that it is; null for any other layer.</param>
internal sealed class PlanNode(GraphNode node, int[] inputs, ClassPlan? body)
{
    /// <summary>It in the largest network.</summary>
    public GraphNode Node => node;

    /// <summary>The numbers of the values that it reads.</summary>
    public int[] Inputs => inputs;

    /// <summary>The class of the network that it is; null for any other layer.</summary>
    public ClassPlan? Body => body;

    /// <summary>It in each network; null where the network leaves it out.</summary>
    public List<GraphNode?> Instances { get; } = [node];

    /// <summary>Whether a network leaves it out.</summary>
    public bool IsOptional => Instances.Contains(null);

    /// <summary>The first name of its key; empty for a function.</summary>
    public string TopName { get; } = node.Key.Split('.')[0];

    /// <summary>Whether <c>state_dict</c> has something of it.</summary>
    public bool HasState { get; } = node.Module is { } module && (module.parameters().Any() || module.buffers().Any());

    /// <summary>Whether another layer is this one with other numbers.</summary>
    public bool IsLike(GraphNode other, Func<Graph, ClassPlan> planOf) =>
        (node.Kind, node.Key, node.Operation) == (other.Kind, other.Key, other.Operation) &&
        node.Module?.GetType() == other.Module?.GetType() &&
        (node.Module as IPyTorchModule)?.PyTorchArguments == (other.Module as IPyTorchModule)?.PyTorchArguments &&
        node.Parameter?.shape.Length == other.Parameter?.shape.Length &&
        (other.Body is null || planOf(other.Body) == body) &&
        node.Arguments.Values.Keys.SequenceEqual(other.Arguments.Values.Keys) &&
        node.Arguments.Values.Keys.Where(LayerSyntax.IsInForward(node)).All(
            name => Python.Literal(node.Arguments.Values[name]) == Python.Literal(other.Arguments.Values[name]));
}
