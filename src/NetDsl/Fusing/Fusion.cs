using NetDsl.CompilerServices;
using NetDsl.Graphs;
using NetDsl.Modules;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Fusing;

/// <summary>
/// Makes norms part of the layers beside them (Jacob et al., arXiv 1712.05877, section 3.2). A norm that cannot be added exactly stays.
/// Weights that parametrizations compute become parameters before.
/// </summary>
internal sealed class Fusion
{
    private readonly Dictionary<nn.Module, (nn.Module Holder, string Name)> _places = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<nn.Module, int> _uses = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Parameter> _tied = new(ReferenceEqualityComparer.Instance);
    private readonly List<Graph> _graphs = [];

    private Fusion(Graph graph) => Add(graph);

    /// <summary>Fuses a network that attributes declare, and the networks that it uses.</summary>
    /// <exception cref="NotSupportedException">It is written by hand.</exception>
    public static void Of(nn.Module network)
    {
        var root = Graph.Of(network);
        network.eval();
        foreach (var layer in ModuleTree.Below(network).OfType<Parametrized>())
        {
            layer.Fix();
        }

        var fusion = new Fusion(root);
        foreach (var parameter in network.parameters())
        {
            parameter.requires_grad = false;
        }

        fusion.NotePlaces(network);
        foreach (var graph in fusion._graphs)
        {
            fusion.Fuse(graph);
            FusedModules.AddNetwork(graph.Network);
        }
    }

    /// <summary>Adds a graph and those in it, each network once.</summary>
    private void Add(Graph graph)
    {
        if (_graphs.Exists(known => known.Network == graph.Network))
        {
            return;
        }

        _graphs.Add(graph);
        foreach (var node in graph.Nodes)
        {
            if (node.Module is { } module)
            {
                _uses[module] = _uses.GetValueOrDefault(module) + 1;
                if (module is TiedLinear { weight: var weight })
                {
                    _tied.Add(weight);
                }
            }

            if (node.Body is { } body)
            {
                Add(body);
            }
        }
    }

    /// <summary>Notes which module holds each of those below it.</summary>
    private void NotePlaces(nn.Module root)
    {
        foreach (var (name, child) in root.named_children())
        {
            _places[child] = (root, name);
            NotePlaces(child);
        }
    }

    private void Fuse(Graph graph)
    {
        foreach (var node in graph.Nodes.Where(node => node is { IsOfLibrary: true, Module: BatchNorm }))
        {
            // In evaluation, a norm without running statistics takes the batch's. A cumulative average is called by a name of its own.
            if (node.Module is not BatchNorm { running_mean: not null, running_var: not null, momentum: not null } norm ||
                !IsUsedOnce(norm) || !CanGo(norm))
            {
                continue;
            }

            if (Before(graph, node) is { } before)
            {
                before.AddNormOfOutput(norm);
            }
            else if (Behind(graph, node) is { } behind)
            {
                behind.AddNormOfInput(norm);
            }
            else
            {
                continue;
            }

            Drop(norm);
        }
    }

    /// <summary>The layer that gives a norm's input to nobody else; null where there is none that can take the norm.</summary>
    private Folding? Before(Graph graph, GraphNode norm)
    {
        var input = norm.Inputs[0];
        var layer = graph.Nodes.Find(node => node.Output == input);
        return layer is not null && Readers(graph, input) == 1 ? Taker(layer, layer.Output) : null;
    }

    /// <summary>The layer that alone reads a norm's output and pads nothing; null where there is none that can take the norm.</summary>
    private Folding? Behind(Graph graph, GraphNode norm)
    {
        var layer = graph.Nodes.Find(node => node.Inputs.Contains(norm.Output));
        return layer is not null && !layer.Arguments.Has("padding") && Readers(graph, norm.Output) == 1 &&
            Taker(layer, norm.Output) is { TakesNormOfInput: true } folding
                ? folding
                : null;
    }

    /// <summary>A layer that can take a norm of a value; null where it cannot. The channels of Linear are the last axis.</summary>
    private Folding? Taker(GraphNode layer, GraphValue value) =>
        layer is { IsOfLibrary: true, Module: { } module } && IsUsedOnce(module) &&
        (layer.Operation != nameof(Linear) || value.Shape.Length == 1) && Folding.Of(module) is { } folding &&
        !_tied.Contains(folding.Weight)
            ? folding
            : null;

    private bool IsUsedOnce(nn.Module module) => _uses[module] == 1;

    private static int Readers(Graph graph, GraphValue value) =>
        graph.Nodes.Sum(node => node.Inputs.Count(input => input == value)) + graph.Outputs.Count(output => output.Value == value);

    /// <summary>Whether a module can be taken from where it is: of a container that calls its modules, only the last can.</summary>
    private bool CanGo(nn.Module module) =>
        _places.TryGetValue(module, out var place) &&
        (place.Holder is not Sequential sequential || (_places.ContainsKey(sequential) && sequential[sequential.Count - 1] == module));

    private void Drop(nn.Module norm)
    {
        var (holder, name) = _places[norm];
        FusedModules.Add(norm, rest: null);
        if (holder is not Sequential sequential)
        {
            holder.register_module(name, null!);
            return;
        }

        var rest = sequential[(0, sequential.Count - 1)];
        FusedModules.Add(sequential, rest);
        var (network, key) = _places[sequential];
        network.register_module(key, null!);
        network.register_module(key, rest);
    }
}
