using NetDsl.Tool.Pt2;

namespace NetDsl.Tool.Importing;

/// <summary>Finds the layers of an exported graph.</summary>
internal sealed partial class Recognition
{
    private readonly ExportedGraph _graph;
    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Node>> _readers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Node> _producers = new(StringComparer.Ordinal);
    private readonly HashSet<Node> _done = [];
    private readonly HashSet<string> _data;
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly List<Layer> _layers = [];

    private Recognition(ExportedGraph graph)
    {
        _graph = graph;
        _data = new(graph.Inputs, StringComparer.Ordinal);
        var living = Living();
        foreach (var node in living)
        {
            foreach (var output in node.Outputs)
            {
                _producers[output] = node;
            }

            foreach (var read in node.Reads)
            {
                (_readers.TryGetValue(read, out var readers) ? readers : _readers[read] = []).Add(node);
            }
        }

        foreach (var node in living.Where(node => node.Reads.Any(_data.Contains)))
        {
            _data.UnionWith(node.Outputs);
        }

        FindAttention(living);
        foreach (var node in living.Where(node => node.Outputs.Any(_data.Contains)))
        {
            if (_done.Add(node))
            {
                Read(node);
            }
        }
    }

    /// <summary>The layers of a graph in the order in which they run, and its outputs.</summary>
    public static (IReadOnlyList<Layer> Layers, IReadOnlyList<string> Outputs) Of(ExportedGraph graph)
    {
        var recognition = new Recognition(graph);
        return (recognition._layers, [.. graph.Outputs.Select(recognition.Resolve)]);
    }

    /// <summary>
    /// The nodes that an output depends on; what else the graph has, such as counts of batches, the layers do themselves.
    /// </summary>
    private List<Node> Living()
    {
        var wanted = new HashSet<string>(_graph.Outputs, StringComparer.Ordinal);
        var living = new List<Node>();
        foreach (var node in _graph.Nodes.Reverse())
        {
            if (node.Outputs.Any(wanted.Contains))
            {
                wanted.UnionWith(node.Reads);
                living.Add(node);
            }
        }

        living.Reverse();
        return living;
    }

    private void Read(Node node)
    {
        if (ReadAttention(node))
        {
            return;
        }

        if (node.Aten is null || !Known.TryGetValue(node.Operation, out var read) || !read(this, node))
        {
            AddCalls(node);
        }
    }

    private string Resolve(string value)
    {
        while (_aliases.TryGetValue(value, out var other))
        {
            value = other;
        }

        return value;
    }

    /// <summary>The value of an argument that depends on the network's input; null for another argument.</summary>
    private string? Data(Node node, string argument) =>
        node[argument]?.Tensor is { } value && _data.Contains(value) ? Resolve(value) : null;

    /// <summary>The key of an argument that is a parameter or a buffer in state_dict; null for another argument.</summary>
    private string? Key(Node node, string argument) =>
        node[argument]?.Tensor is { } value && _graph.Keys.TryGetValue(value, out var key) && !_graph.Constants.Contains(value)
            ? key
            : null;

    private TensorMeta Meta(string value) => _graph.Values[value];

    private int Rank(string value) => Meta(value).Rank;

    /// <summary>The node that alone reads a value; null where several do, or where it is an output.</summary>
    private Node? SoleReader(string value) =>
        !_graph.Outputs.Contains(value) && _readers.TryGetValue(value, out var readers) && readers.Count == 1 ? readers[0] : null;

    private Node? Producer(string value) => _producers.GetValueOrDefault(value);

    /// <summary>The value is another one.</summary>
    private bool Alias(string value, string other)
    {
        _aliases[value] = Resolve(other);
        return true;
    }

    /// <summary>An operation whose output is its input.</summary>
    private bool Unchanged(Node node) => Alias(node.Output, node.Required("self").Tensor!);

    /// <summary>Adds a layer without weights.</summary>
    private bool Add(Node node, string kind, string? input, params Setting[] settings) =>
        input is not null && AddLayer(node, kind, [input], key: null, hasBias: null, settings, node.Output);

    /// <summary>Adds a layer with weights; false where its weights belong to another layer too.</summary>
    private bool Add(Node node, string kind, string? input, string? key, bool? hasBias, params Setting[] settings) =>
        input is not null && key is not null && AddLayer(node, kind, [input], key, hasBias, settings, node.Output);

    private bool AddLayer(
        Node node, string kind, IReadOnlyList<string> operands, string? key, bool? hasBias, IEnumerable<Setting> settings, string output)
    {
        if (key is not null && !_used.Add(key))
        {
            return false;
        }

        var own = node.Stack.Count > 0 && (node.Stack[^1].IsLayer || node.Stack[^1].Path == key) ? node.Stack[^1] : null;
        var layer = new Layer(kind)
        {
            Operands = operands,
            Output = output,
            Key = key,
            Place = own?.Path ?? key,
            HasBias = hasBias,
            Modules = [.. node.Stack.Where(module => module != own && module.Path.Length > 0 && IsAround(module, key))],
        };
        layer.Settings.AddRange(settings);
        _layers.Add(layer);
        return true;
    }

    /// <summary>A strict export may name a module that the key of the weights is not in.</summary>
    private static bool IsAround(ModulePath module, string? key) =>
        key is null || key.StartsWith(module.Path + ".", StringComparison.Ordinal);

    /// <summary><c>layer1.0.conv1</c> of <c>layer1.0.conv1.weight</c>.</summary>
    private static string? Prefix(string? key, string ending = ".weight") =>
        key is not null && key.EndsWith(ending, StringComparison.Ordinal) ? key[..^ending.Length] : null;

    private static Setting At(string called, params long[] values) =>
        new(null, [.. values.Select(value => new Item(value))]) { Called = [.. values.Select(_ => called)] };

    /// <summary>A number that is no hyperparameter.</summary>
    private static Setting Fixed(double value, double? otherwise = null) =>
        new(null, [new(new Code(NumberText.Of(value)), otherwise is { } number ? new Code(NumberText.Of(number)) : null)]);

    private static Setting Fixed(params IEnumerable<long> values) => new(null, [.. values.Select(value => new Item(Code(value)))]);

    private static Code Code(long value) => new(NumberText.Of(value));

    private static Setting PerAxis(string called, IEnumerable<long> values) => At(called, [.. values]) with { IsPerAxis = true };

    /// <summary>A setting of sizes, one for each axis.</summary>
    private static Setting Sizes(string name, IReadOnlyList<long>? values, int axes, long otherwise)
    {
        var called = char.ToLowerInvariant(name[0]) + name[1..];
        var items = Spread(values, axes, otherwise).Select(value => new Item(value, otherwise));
        return new(name, [.. items]) { Called = [.. Enumerable.Repeat(called, axes)], IsPerAxis = true };
    }

    private static Setting Whole(string name, long value, long? otherwise) =>
        new(name, [new(value, otherwise)]) { Called = [char.ToLowerInvariant(name[0]) + name[1..]] };

    private static Setting Real(string name, double value, double otherwise) => Fixed(value, otherwise) with { Name = name };

    private static Setting Flag(string name, bool value, bool otherwise) =>
        new(name, [new(new Code(value ? "true" : "false"), new Code(otherwise ? "true" : "false"))]);

    private static Setting Member(string name, string value, string otherwise) => new(name, [new(new Code(value), new Code(otherwise))]);

    /// <summary>A value for each axis: PyTorch gives one for all, or one for each.</summary>
    private static IReadOnlyList<long> Spread(IReadOnlyList<long>? values, int axes, long otherwise) => values switch
    {
        null or [] => [.. Enumerable.Repeat(otherwise, axes)],
        [var one] => [.. Enumerable.Repeat(one, axes)],
        _ => values,
    };

    /// <summary>The sizes of a parameter.</summary>
    private IReadOnlyList<long> Numbers(Node node, string argument) =>
        [.. Meta(node[argument]!.Tensor!).Sizes.Select(size => size.Number ?? 0)];
}
