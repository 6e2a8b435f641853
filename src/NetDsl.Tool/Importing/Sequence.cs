using NetDsl.Tool.Pt2;

namespace NetDsl.Tool.Importing;

/// <summary>An attribute in the order of the declaration.</summary>
/// <param name="Text">The attribute, without its name in state_dict.</param>
/// <param name="Layer">The layer; null for a tap and the like.</param>
/// <param name="Index">The layer's number in its class.</param>
internal sealed record Entry(string Text, Layer? Layer = null, int Index = -1)
{
    /// <summary>The names of the values that a join or a method takes beside the current one.</summary>
    public IReadOnlyList<string> Taps { get; init; } = [];
}

/// <summary>
/// The layers of a class as a list in which each applies to the one before: values that others read are tapped, and the list goes back to
/// them.
/// </summary>
internal sealed class Sequence
{
    private readonly Block _block;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly List<(Layer Layer, int Index, string Input, IReadOnlyList<string> Taps)> _steps = [];
    private readonly HashSet<string> _tapped = new(StringComparer.Ordinal);
    private readonly bool _hasOutputsLast;

    private Sequence(Block block)
    {
        _block = block;
        var current = block.Inputs[0];
        for (var index = 0; index < block.Layers.Count; index++)
        {
            var layer = block.Layers[index];
            var operands = layer.Operands.ToList();
            // A sum goes on from the current value; a concatenation has it last, and other layers first.
            var main = layer.IsCommutative && operands.Contains(current) ? operands.IndexOf(current)
                : layer.Kind == "Concat" ? operands.Count - 1 : 0;
            var input = operands[main];
            operands.RemoveAt(main);
            _tapped.UnionWith(operands);
            if (input != current)
            {
                _tapped.Add(input);
            }

            _steps.Add((layer, index, input, operands));
            current = layer.Output;
        }

        // Outputs are returned in the order of their attributes: where it is another than that of the layers, they come at the end.
        var made = _steps.Select(step => step.Layer.Output).Prepend(block.Inputs[0]).ToList();
        var places = block.Outputs.Select(output => made.IndexOf(output)).ToList();
        _hasOutputsLast = block.Outputs.Count == 1 ? block.Outputs[0] != current : !places.SequenceEqual(places.Distinct().Order());
        if (_hasOutputsLast)
        {
            _tapped.UnionWith(block.Outputs);
        }
    }

    public static IReadOnlyList<Entry> Of(Block block, TensorNames tensors) => [.. new Sequence(block).Entries(tensors)];

    private IEnumerable<Entry> Entries(TensorNames tensors)
    {
        var hasInputs = _block.IsNetwork && _block.Inputs.Count > 1;
        foreach (var input in hasInputs ? _block.Inputs : [])
        {
            _names[input] = Free(tensors.Input(input));
            yield return new($"Input(\"{_names[input]}\"{string.Concat(tensors.Dims(input).Select(dim => ", " + dim))})");
        }

        var current = _block.Inputs[0];
        if (!hasInputs && _tapped.Contains(current))
        {
            yield return Tap(current, "x");
        }

        foreach (var output in Outputs(current, tensors))
        {
            yield return output;
        }

        foreach (var (layer, index, input, taps) in _steps)
        {
            if (input != current)
            {
                yield return new($"From(\"{_names[input]}\")");
            }

            yield return new(layer.Kind, layer, index) { Taps = [.. taps.Select(tap => _names[tap])] };
            current = layer.Output;
            if (_tapped.Contains(current))
            {
                yield return Tap(current, Wish(layer));
            }

            foreach (var output in Outputs(current, tensors))
            {
                yield return output;
            }
        }

        for (var number = 0; _hasOutputsLast && number < _block.Outputs.Count; number++)
        {
            if (_block.Outputs[number] != current)
            {
                current = _block.Outputs[number];
                yield return new($"From(\"{_names[current]}\")");
            }

            if (_block.Outputs.Count > 1)
            {
                yield return new($"Output(\"{tensors.Output(number)}\")");
            }
        }
    }

    private IEnumerable<Entry> Outputs(string value, TensorNames tensors) => _block.Outputs.Count > 1 && !_hasOutputsLast
        ? _block.Outputs.Select((output, number) => (output, number)).Where(pair => pair.output == value)
            .Select(pair => new Entry($"Output(\"{tensors.Output(pair.number)}\")"))
        : [];

    private Entry Tap(string value, string wish)
    {
        _names[value] = Free(wish);
        return new($"Tap(\"{_names[value]}\")");
    }

    /// <summary>
    /// A value that goes on and is added later is a skip; another has the name of its module, the outermost one in this class that is no
    /// number.
    /// </summary>
    private string Wish(Layer layer)
    {
        var readers = _steps.Where(step => step.Layer.Operands.Contains(layer.Output)).ToList();
        if (readers.Count > 1 && readers.Exists(step => step.Layer.Kind == "Add"))
        {
            return "skip";
        }

        var place = Folding.Relative(layer.Place ?? layer.Modules.LastOrDefault()?.Path, _block.Paths[0]);
        var word = place?.Split('.').FirstOrDefault(part => !char.IsDigit(part[0]));
        return word is null ? char.ToLowerInvariant(layer.Kind[0]) + layer.Kind[1..] : word;
    }

    private string Free(string wish)
    {
        var name = wish;
        for (var number = 2; !_taken.Add(name); number++)
        {
            name = wish + NumberText.Of(number);
        }

        return name;
    }
}

/// <summary>The names and sizes of a network's inputs and outputs.</summary>
internal sealed class TensorNames(ExportedGraph graph)
{
    public string Input(string value) => Camel(value);

    public IReadOnlyList<string> Dims(string value) => Folding.Dims(graph.Values[value]);

    public string Output(int number) => $"output{NumberText.Of(number + 1)}";

    private static string Camel(string name)
    {
        var pascal = ClassNames.Identifier(name.Replace('_', ' '));
        return char.ToLowerInvariant(pascal[0]) + pascal[1..];
    }
}
