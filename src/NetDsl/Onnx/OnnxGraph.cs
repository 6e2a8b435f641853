using static TorchSharp.torch;

namespace NetDsl.Onnx;

/// <summary>An ONNX graph while it is built, with the operators of <see cref="Opset"/>.</summary>
/// <remarks>
/// Nodes and values are named after the layer that adds them, parameters by their keys in <c>state_dict</c>.
/// <see href="https://onnx.ai/onnx/operators/">Operators</see>
/// </remarks>
public sealed partial class OnnxGraph
{
    /// <summary>The version of ONNX's own set of operators.</summary>
    public const int Opset = 18;

    private readonly IReadOnlyDictionary<string, Tensor> _state;
    private readonly HashSet<string> _declared;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _nodeNames = new(StringComparer.Ordinal);
    private readonly Dictionary<object, string> _firsts;
    private readonly Dictionary<string, OnnxTensor> _tensors = new(StringComparer.Ordinal);
    private readonly List<OnnxNode> _nodes = [];
    private readonly List<OnnxValue> _inputs = [];
    private readonly List<OnnxValue> _outputs = [];
    private string _layer = "";

    /// <summary>A graph without nodes.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="state">The parameters and buffers by their keys.</param>
    /// <param name="declared">The names of inputs and outputs, which nothing else gets.</param>
    internal OnnxGraph(string name, IReadOnlyDictionary<string, Tensor> state, IEnumerable<string> declared)
    {
        (Name, _state, _declared) = (name, state, new(declared, StringComparer.Ordinal));
        _firsts = state.DistinctBy(item => item.Value, ReferenceEqualityComparer.Instance)
            .ToDictionary(object (item) => item.Value, item => item.Key, ReferenceEqualityComparer.Instance);
        _names.UnionWith(state.Keys);
        _names.UnionWith(_declared);
        FloatType = state.Values.Where(tensor => tensor.is_floating_point()).Select(tensor => tensor.dtype)
            .DefaultIfEmpty(ScalarType.Float32).First();
    }

    internal string Name { get; }

    /// <summary>The type in which the network computes.</summary>
    internal ScalarType FloatType { get; }

    internal IReadOnlyList<OnnxNode> Nodes => _nodes;

    internal IReadOnlyList<OnnxValue> Inputs => _inputs;

    internal IReadOnlyList<OnnxValue> Outputs => _outputs;

    internal IReadOnlyCollection<OnnxTensor> Tensors => _tensors.Values;

    /// <summary>Adds a node with one output of real numbers.</summary>
    /// <param name="operation">The operator, such as <c>Relu</c>.</param>
    /// <param name="inputs">Its inputs.</param>
    /// <param name="shape">The output's shape with the batch; −1 for a size that is only known at run time.</param>
    /// <param name="attributes">Its attributes: whole and real numbers, flags, strings, and arrays of numbers or strings.</param>
    /// <returns>The output.</returns>
    /// <exception cref="ArgumentException">An attribute is of another type.</exception>
    public OnnxValue Node(
        string operation, IReadOnlyList<OnnxValue> inputs, long[] shape, params (string Name, object Value)[] attributes)
    {
        ArgumentException.ThrowIfNullOrEmpty(operation);
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(shape);
        return Emit(operation, [.. inputs], [.. shape], attributes);
    }

    /// <summary>A parameter or buffer of the module.</summary>
    /// <param name="name">Its key in the module's <c>state_dict</c>.</param>
    /// <exception cref="ArgumentException">The module has none of that name.</exception>
    public OnnxValue Parameter(string name) =>
        TryParameter(name) ?? throw new ArgumentException($"'{_layer}' has no parameter or buffer '{name}'.", nameof(name));

    /// <summary>Real numbers that are no parameter.</summary>
    /// <param name="name">What they are, for the name in the graph.</param>
    /// <param name="values">The numbers.</param>
    /// <param name="shape">Their shape: none for one number alone.</param>
    /// <exception cref="ArgumentException">There are more or fewer numbers than the shape has.</exception>
    public OnnxValue Constant(string name, float[] values, params long[] shape)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(shape);
        var count = shape.Aggregate(1L, (product, size) => product * size);
        return values.Length == count
            ? Add(name, OnnxType.Float, [.. shape], new OnnxTensor.Numbers<float>([.. values]))
            : throw new ArgumentException(
                $"Expected {count} numbers for the shape ({string.Join(", ", shape)}). Got {values.Length}.", nameof(values));
    }

    /// <summary>A list of whole numbers, such as axes or sizes.</summary>
    /// <param name="name">What they are, for the name in the graph.</param>
    /// <param name="values">The numbers.</param>
    public OnnxValue Integers(string name, params long[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Add(name, OnnxType.Int64, [values.Length], new OnnxTensor.Numbers<long>([.. values]));
    }

    /// <summary>A real number alone.</summary>
    internal OnnxValue Scalar(string name, double value) => Constant(name, [(float)value]);

    /// <summary>A whole number alone.</summary>
    internal OnnxValue Index(string name, long value) =>
        Add(name, OnnxType.Int64, [], new OnnxTensor.Numbers<long>([value]));

    /// <summary>A parameter or buffer of the layer; null where it has none of that name.</summary>
    internal OnnxValue? TryParameter(string name)
    {
        var key = KeyOf(name);
        if (_tensors.TryGetValue(key, out var known))
        {
            return known.Value;
        }

        if (!_state.TryGetValue(key, out var tensor))
        {
            return null;
        }

        // A tensor that two layers share has the name that it has first.
        var first = _firsts[tensor];
        return first != key && _tensors.TryGetValue(first, out var shared) ? shared.Value : Add(first, tensor);
    }

    /// <summary>Whether the layer has a parameter or buffer of that name.</summary>
    internal bool HasParameter(string name) => _state.ContainsKey(KeyOf(name));

    /// <summary>The values of a parameter or buffer of the layer on the CPU, in float32.</summary>
    internal Tensor Values(string name) => _state[KeyOf(name)].detach().cpu().to(ScalarType.Float32);

    /// <summary>A tensor that is made of parameters of the layer.</summary>
    /// <param name="name">Its name within the layer, built on that of the first parameter.</param>
    /// <param name="make">Makes it, once.</param>
    internal OnnxValue Derived(string name, Func<Tensor> make) =>
        _tensors.TryGetValue(KeyOf(name), out var known) ? known.Value : Add(KeyOf(name), make());

    /// <summary>Adds an input.</summary>
    internal OnnxValue Input(string name, OnnxType type, long[] shape)
    {
        var value = new OnnxValue(name, type, shape);
        _inputs.Add(value);
        return value;
    }

    /// <summary>Makes a value an output of that name. What is an input, a constant or another output goes through a node.</summary>
    internal void Output(string name, OnnxValue value)
    {
        var output = _nodes.Exists(node => node.Outputs.Contains(value)) && !_outputs.Contains(value)
            ? value
            : Emit("Identity", [value], value.Dims, [], value.Type);
        output.Name = _inputs.Exists(input => input.Name == name) ? Unique(_names, name) : name;
        _outputs.Add(output);
    }

    /// <summary>Leaves out what nobody reads: outputs of blocks and states of recurrent layers that the network drops.</summary>
    internal void RemoveUnread()
    {
        var read = new HashSet<OnnxValue>(_outputs);
        for (var index = _nodes.Count - 1; index >= 0; index--)
        {
            if (_nodes[index].Outputs.Any(read.Contains))
            {
                read.UnionWith(_nodes[index].Inputs.OfType<OnnxValue>());
            }
            else
            {
                _nodes.RemoveAt(index);
            }
        }

        foreach (var (key, tensor) in _tensors.ToArray())
        {
            if (!read.Contains(tensor.Value))
            {
                _tensors.Remove(key);
            }
        }
    }

    /// <summary>The nodes that follow belong to a layer.</summary>
    internal void Begin(string layer) => _layer = layer;

    /// <summary>Names what computes a layer's output, and that output, like the layer, where the layer added it.</summary>
    /// <param name="first">How many nodes there were before the layer.</param>
    /// <param name="output">The layer's output.</param>
    internal void End(int first, OnnxValue output)
    {
        for (var index = first; index < _nodes.Count; index++)
        {
            if (_nodes[index].Outputs is [var one] && one == output)
            {
                _nodes[index].Name = Unique(_nodeNames, _layer);
                output.Name = Unique(_names, _layer);
            }
        }
    }

    /// <summary>Adds a node with one output.</summary>
    private OnnxValue Emit(
        string operation, IReadOnlyList<OnnxValue?> inputs, long[] shape, (string Name, object Value)[] attributes,
        OnnxType type = OnnxType.Float) => Emit(operation, inputs, [shape], attributes, type)[0];

    /// <summary>Adds a node.</summary>
    private OnnxValue[] Emit(
        string operation, IReadOnlyList<OnnxValue?> inputs, long[][] shapes, (string Name, object Value)[] attributes,
        OnnxType type = OnnxType.Float)
    {
        var name = NodeName(operation);
        return Emit(operation, inputs, Array.ConvertAll(shapes, shape => new OnnxValue(Unique(_names, name), type, shape)), attributes);
    }

    /// <summary>Adds a node with an output of each type, all of one shape.</summary>
    private OnnxValue[] Emit(
        string operation, IReadOnlyList<OnnxValue?> inputs, OnnxType[] types, long[] shape, (string Name, object Value)[] attributes)
    {
        var name = NodeName(operation);
        return Emit(operation, inputs, Array.ConvertAll(types, type => new OnnxValue(Unique(_names, name), type, shape)), attributes);
    }

    private OnnxValue[] Emit(
        string operation, IReadOnlyList<OnnxValue?> inputs, OnnxValue[] outputs, (string Name, object Value)[] attributes)
    {
        _nodes.Add(new(Unique(_nodeNames, NodeName(operation)), operation, inputs, outputs, attributes));
        return outputs;
    }

    private string NodeName(string operation) => _layer.Length == 0 ? operation : $"{_layer}.{operation}";

    /// <summary>Adds a parameter, a buffer, or what is made of them.</summary>
    private OnnxValue Add(string key, Tensor tensor)
    {
        var type = tensor.dtype switch
        {
            ScalarType.Int64 => OnnxType.Int64,
            ScalarType.Bool => OnnxType.Bool,
            _ when tensor.is_floating_point() => OnnxType.Float,
            var other => throw new NotSupportedException($"'{key}' is {other}. Expected real numbers, Int64 or Bool."),
        };
        var isFree = _state.ContainsKey(key) && !_declared.Contains(key);
        var value = new OnnxValue(isFree ? key : Unique(_names, key), type, tensor.shape);
        _tensors.Add(key, new(value, new OnnxTensor.Elements(tensor)));
        return value;
    }

    /// <summary>Adds a constant.</summary>
    private OnnxValue Add(string name, OnnxType type, long[] shape, IPayload values)
    {
        var value = new OnnxValue(Unique(_names, KeyOf(name)), type, shape);
        _tensors.Add(value.Name, new(value, values));
        return value;
    }

    private string KeyOf(string name) => (_layer.Length, name.Length) switch
    {
        (0, _) => name,
        (_, 0) => _layer,
        _ => $"{_layer}.{name}",
    };

    private static string Unique(HashSet<string> names, string name)
    {
        var unique = name;
        for (var number = 1; !names.Add(unique); number++)
        {
            unique = FormattableString.Invariant($"{name}_{number}");
        }

        return unique;
    }
}
