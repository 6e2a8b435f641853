using NetDsl.CompilerServices;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Graphs;

/// <summary>What kind of thing computes a value.</summary>
internal enum NodeKind
{
    /// <summary>A module: a layer of torch.nn or of this library, another network, or a hand-written module.</summary>
    Module,

    /// <summary>A function of torch.</summary>
    Function,

    /// <summary>A function of torch of a value and a parameter of the network, or such a parameter itself, which reads nothing.</summary>
    Parameter,

    /// <summary>A method of the network's class.</summary>
    Method,

    /// <summary>An output after the first of the module above, which computes it.</summary>
    FurtherOutput,
}

/// <summary>One layer of a graph.</summary>
internal sealed class GraphNode
{
    public GraphNode(
        NodeKind kind, string key, string operation, IReadOnlyList<GraphValue> inputs, long[] shape, Arguments arguments)
    {
        (Kind, Key, Operation, Inputs, Arguments) = (kind, key, operation, inputs, arguments);
        Output = new(shape);
    }

    /// <summary>What kind it is.</summary>
    public NodeKind Kind { get; }

    /// <summary>Its key in the network's <c>state_dict</c>, and its name in messages; empty for a function.</summary>
    public string Key { get; }

    /// <summary>What it computes: the class in torch.nn (<c>Conv2d</c>), a function of torch (<c>add</c>), or a method's name.</summary>
    public string Operation { get; }

    /// <summary>The values that it reads; those of <c>cat</c> in its order.</summary>
    public IReadOnlyList<GraphValue> Inputs { get; }

    /// <summary>Its settings that differ from PyTorch's defaults, by PyTorch's names.</summary>
    public Arguments Arguments { get; }

    /// <summary>Its output.</summary>
    public GraphValue Output { get; }

    /// <summary>The lengths of the sequences that it reads; null where none are given.</summary>
    public GraphValue? Lengths => Operation == "step_at" || Arguments.Has("lengths") ? Inputs[1] : null;

    /// <summary>The states that a recurrent layer starts from; none for zeros.</summary>
    public IEnumerable<GraphValue> InitialState =>
        Arguments.Has("initial_state") ? Inputs.Skip((int)Arguments.Integer("initial_state")) : [];

    /// <summary>Those of its inputs that mask others.</summary>
    public IEnumerable<GraphValue> Masks =>
        Mask.All.Where(Arguments.Has).Select(name => Inputs[(int)Arguments.Integer(name)]);

    /// <summary>The inputs that are no masks.</summary>
    public IEnumerable<GraphValue> Unmasked => Inputs.Take(Inputs.Count - Mask.All.Count(Arguments.Has));

    /// <summary>The module; null for another kind.</summary>
    public nn.Module? Module { get; init; }

    /// <summary>Whether its module is of TorchSharp or of this library, and not a user's class of the same name.</summary>
    public bool IsOfLibrary => Module?.GetType().Namespace is "TorchSharp.Modules" or "NetDsl.Modules";

    /// <summary>The parameter; null for another kind.</summary>
    public Parameter? Parameter { get; init; }

    /// <summary>Whether it is a parameter itself, whose value has no batch.</summary>
    public bool IsParameter => Kind == NodeKind.Parameter && Inputs.Count == 0;

    /// <summary>The graph of the network that it is; null for any other layer.</summary>
    public Graph? Body { get; init; }

    /// <summary>Which output of the module above it is, the first being 0; 0 for any other layer.</summary>
    public int Index { get; init; }

    /// <summary>How many values it gives that nodes below may be.</summary>
    public int OutputCount => Body?.Outputs.Count ?? (IsOfLibrary
        ? Operation switch { "LSTM" => 3, "RNN" or "GRU" or "MaxPool1d" or "MaxPool2d" or "MaxPool3d" => 2, _ => 1 }
        : 1);

    /// <summary>Whether it gives several values, of which those after the first are nodes below it.</summary>
    public bool HasFurtherOutputs { get; set; }
}
