using NetDsl.Generators.Layers;
using NetDsl.Generators.Planning;
using NetDsl.Proof.Language;
using static TorchSharp.torch;

namespace NetDsl.Proof.Stacking;

/// <summary>
/// The stacked layers: runs a class's elements one by one on tensors. What the language decides, not the numbers, is the plan's, where
/// there is one: the keys, and which axis holds the channels.
/// </summary>
internal sealed class Walk
{
    private readonly Declaration _declaration;
    private readonly Class _class;
    private readonly IReadOnlyDictionary<string, object> _hyperparameters;
    private readonly Weights _weights;
    private readonly string _prefix;
    private readonly IReadOnlyDictionary<string, NetworkPlan?>? _plans;
    private readonly NetworkPlan? _plan;
    private readonly Dictionary<string, Tensor> _taps = [];
    private readonly Dictionary<string, Tensor> _parameters = [];
    private readonly List<(string Name, Tensor Value)> _outputs = [];
    private readonly Dictionary<string, long> _more = [];
    private readonly Dictionary<string, Step> _pools = [];
    private Tensor _current;
    private int _layer;

    public Walk(
        Declaration declaration, Class declared, IReadOnlyDictionary<string, object> hyperparameters, IReadOnlyList<Tensor> inputs,
        Weights weights, IReadOnlyDictionary<string, NetworkPlan?>? plans = null, string prefix = "")
    {
        (_declaration, _class, _hyperparameters, _weights, _prefix) = (declaration, declared, hyperparameters, weights, prefix);
        _plans = plans;
        _plan = plans?.GetValueOrDefault(declared.Name);
        _current = inputs[0];
        foreach (var (input, value) in declared.Elements.Where(element => element.Kind == "Input").Zip(inputs))
        {
            _taps[input.Text("Name")!] = value;
        }
    }

    public Tensor Current => _current;

    public Weights Weights => _weights;

    public IReadOnlyDictionary<string, Tensor> Taps => _taps;

    /// <summary>The max poolings that always run, by their names.</summary>
    public IReadOnlyDictionary<string, Step> Pools => _pools;

    /// <summary>What forward returns.</summary>
    public IReadOnlyList<Tensor> Outputs => _outputs.Count > 0 ? [.. _outputs.Select(output => output.Value)] : [_current];

    /// <summary>Whether the first axis holds the channels, where no plan tells; null for by the rank.</summary>
    public bool? ChannelsComeFirst { get; init; }

    /// <summary>Sees each layer's input and output.</summary>
    public Action<Element, Tensor, Tensor>? Watch { get; init; }

    /// <summary>Runs all elements.</summary>
    public Walk Run()
    {
        foreach (var element in _class.Elements)
        {
            Apply(element);
        }

        return this;
    }

    /// <summary>Runs one element; where it throws, nothing has changed.</summary>
    public void Apply(Element element)
    {
        switch (element.Kind)
        {
            case "Tap":
                _taps.Add(element.Text("Name")!, _current);
                break;
            case "From":
                _current = Tap(element.Text("Name")!);
                break;
            case "Output":
                _outputs.Add((element.Text("Name")!, _current));
                break;
            case "Parameter":
                Learn(element);
                break;
            case "Input" or "Init":
                break;
            default:
                var before = _current;
                _current = element.Kind == "Use" ? Use(element) : Layer(element);
                Watch?.Invoke(element, before, _current);
                break;
        }
    }

    private Tensor Tap(string name) => _taps.TryGetValue(name, out var value) ? value : throw new ArgumentException($"no tap {name}");

    /// <summary>A learnt value, whose taps have it once for each sample.</summary>
    private void Learn(Element element)
    {
        var sizes = element.List("Shape").Select(size => (long)((Expression)size).Evaluate(_hyperparameters)).ToArray();
        if (sizes.Any(size => size < 1))
        {
            throw new ArgumentException("Shape");
        }

        var name = element.Text("Name")!;
        var parameter = _weights.Parameter(_prefix + name, sizes);
        _taps.Add(name, parameter.expand([_current.shape[0], .. sizes.Select(_ => -1L)]));
        _parameters.Add(name, parameter);
    }

    /// <summary>Whether the element's condition leaves it out; then those numbered after it move up.</summary>
    private bool IsMissing(Element element, PlannedLayer? planned)
    {
        var isMissing = element["If"] switch
        {
            null => false,
            ConditionValue condition => !condition.IsMet(_hyperparameters),
            _ => throw new ArgumentException("If"),
        };
        if (isMissing && planned is not null)
        {
            _more[planned.Field] = -1;
        }

        return isMissing;
    }

    private Tensor Layer(Element element)
    {
        var planned = Next();
        if (IsMissing(element, planned))
        {
            return _current;
        }

        if (element.Kind == "Add" && planned?.Facts.Module?.Type.Name == "Sequential")
        {
            Next();
        }

        var step = new Step(element, _current, Key(planned), IsFeatureMap(planned, element.Kind), _hyperparameters, _weights, Tap)
        {
            Parameters = _parameters,
            Pools = _pools,
            Prefix = _prefix,
        };
        var output = Layers.Run(step);
        if (element.Kind == "MaxPool" && element["If"] is null)
        {
            _pools.TryAdd(planned?.Key ?? element.Text("Name") ?? $"maxpool{_pools.Count + 1}", step);
        }

        return output;
    }

    private Tensor Use(Element element)
    {
        var value = _current;
        var repeat = element["Repeat"] is Expression times ? (long)times.Evaluate(_hyperparameters) : 1;
        // What none gives is the input, which has another shape than is said.
        if (repeat is < 0 or > 1000 || (repeat == 0 && (element["Repeat"] is Whole || element["Out"] is not null)))
        {
            throw new ArgumentException("Repeat");
        }

        var repeated = _plan?.Layers[_layer] is { Facts.Repetition: not null } layer ? layer : null;
        if (repeated is not null)
        {
            _layer++;
            _more[repeated.Field] = repeat - 1;
        }

        for (var turn = 0; turn < repeat; turn++)
        {
            var planned = repeated ?? Next();
            if (IsMissing(element, planned))
            {
                continue;
            }

            var key = Key(planned, repeated is null ? 0 : turn);
            var arguments = element.List("Arguments").Select(Argument).ToList();
            var by = arguments.Count > 0 ? arguments[0] : element.Used == "Own.Twice" ? 2.0 : 1.0;
            value = OwnCode.Modules.TryGetValue(element.Used!, out var own)
                ? own.Forward([value, .. From(element, own.Reads)], Convert.ToDouble(by))
                : From(element, 1) is []
                    ? Block(_declaration.Classes.First(item => item.Name == element.Used), arguments, value, key)
                    : throw new ArgumentException("The block has one input.");
        }

        return value;
    }

    /// <summary>What is read after the current value.</summary>
    private List<Tensor> From(Element element, int reads)
    {
        var names = element.Text("From") is { } name ? [name] : new List<string>();
        return names.Count == reads - 1 ? names.ConvertAll(Tap) : throw new ArgumentException("From");
    }

    private object Argument(Value value) => value switch
    {
        Expression expression => expression.Evaluate(_hyperparameters),
        RealValue real => real.Number,
        FlagValue flag => flag.Is,
        Language.MemberValue member => member.Member,
        _ => value,
    };

    private Tensor Block(Class block, List<object> arguments, Tensor value, string key)
    {
        var dims = block.Inputs[0].Dims;
        if (dims.Count != value.dim() - 1)
        {
            throw new ArgumentException("The block takes another rank.");
        }

        var bound = new Dictionary<string, object>();
        foreach (var (dim, size) in dims.Zip(value.shape.Skip(1)))
        {
            if (dim is Named name && !bound.TryAdd(name.Name, size) && (long)bound[name.Name] != size)
            {
                throw new ArgumentException("The block takes another shape.");
            }
        }

        var open = block.Parameters.Where(parameter => !bound.ContainsKey(parameter.Name)).ToList();
        if (arguments.Count > open.Count)
        {
            throw new ArgumentException("There are too many arguments.");
        }

        foreach (var (parameter, index) in open.Select((parameter, index) => (parameter, index)))
        {
            bound[parameter.Name] = index < arguments.Count ? arguments[index]
                : parameter.Default is { } standard ? Argument(standard)
                : throw new ArgumentException($"{parameter.Name} is missing.");
        }

        foreach (var (dim, size) in dims.Zip(value.shape.Skip(1)))
        {
            if (dim is Expression expression && expression is not Whole { Number: -1 } && (long)expression.Evaluate(bound) != size)
            {
                throw new ArgumentException("The block takes another shape.");
            }
        }

        return new Walk(_declaration, block, bound, [value], _weights, _plans, $"{key}.")
        {
            Watch = Watch,
            ChannelsComeFirst = ChannelsComeFirst,
        }.Run().Outputs[0];
    }

    /// <summary>The next layer of the plan; learnt values, and what expands them, are no layers of the declaration.</summary>
    private PlannedLayer? Next()
    {
        while (_plan?.Layers[_layer].Facts.Operation is ParameterValue or Expansion or FurtherOutput)
        {
            _layer++;
        }

        var index = _layer++;
        return _plan?.Layers[index];
    }

    private string Key(PlannedLayer? planned, int turn = 0) => _prefix + planned switch
    {
        null => $"layer{_layer}",
        { Number: { } number } => $"{number.Before}{number.Usual + number.Variable.Sum(_more.GetValueOrDefault) + turn}{number.Behind}",
        _ => planned.Key,
    };

    /// <summary>Normalize takes what may be a feature map for one.</summary>
    private bool IsFeatureMap(PlannedLayer? planned, string kind)
    {
        if (planned is null)
        {
            return ChannelsComeFirst ?? _current.dim() > 3;
        }

        var value = planned.Inputs[0];
        var shape = value < _plan!.Inputs.Count ? _plan.Inputs[value].Shape : _plan.Layers[value - _plan.Inputs.Count].Facts.Output;
        return shape.IsFeatureMap || (kind == "Normalize" && shape.Layout == Generators.Shapes.Layout.Open);
    }
}
