using NetDsl.Managed.Autograd;
using NetDsl.Managed.Operations.Recurrent;
using NetDsl.Managed.Storage;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Managed.Modules;

/// <summary>The layers and directions of an RNN, LSTM or GRU module, which owns the parameters.</summary>
internal sealed class RecurrentStack
{
    private readonly nn.Module _module;
    private readonly RecurrentKind _kind;
    private readonly RecurrentSettings _settings;

    internal RecurrentStack(nn.Module module, RecurrentKind kind, RecurrentSettings settings, Device? device, ScalarType? dtype)
    {
        (_module, _kind, _settings) = (module, kind, settings);
        if (settings.HiddenSize <= 0)
        {
            throw Errors.Native("hidden_size must be greater than zero");
        }
        if (settings.Layers <= 0)
        {
            throw Errors.Native("num_layers must be greater than zero");
        }
        if (settings.Dropout is < 0 or > 1 or double.NaN)
        {
            throw Errors.Native("dropout should be a number in range [0, 1] representing the probability of an element being zeroed");
        }

        var rows = kind.Gates() * settings.HiddenSize;
        for (var layer = 0; layer < settings.Layers; layer++)
        {
            var features = layer == 0 ? settings.InputSize : settings.HiddenSize * settings.Directions;
            for (var direction = 0; direction < settings.Directions; direction++)
            {
                Add("weight_ih", layer, direction, empty(rows, features, dtype, device));
                Add("weight_hh", layer, direction, empty(rows, settings.HiddenSize, dtype, device));
                if (!settings.Bias)
                {
                    continue;
                }
                Add("bias_ih", layer, direction, empty(rows, dtype, device));
                Add("bias_hh", layer, direction, empty(rows, dtype, device));
            }
        }
    }

    /// <summary>A parameter of a layer and direction; null for a missing bias.</summary>
    internal Parameter? Find(string kind, long layer, int direction) => _module.get_parameter(Name(kind, layer, direction));

    /// <summary>The output of the last layer, and the final states of each layer and direction, (layers·directions, N, H).</summary>
    internal (Tensor Output, Tensor Hidden, Tensor? Cell) Run(Tensor input, Tensor? hidden, Tensor? cell)
    {
        using var temporaries = Temporaries.Begin();
        Check(input, hidden, cell);
        var current = _settings.BatchFirst ? input.transpose(0, 1) : input;
        var states = new List<Tensor>();
        var cells = new List<Tensor>();
        var none = hidden is null || (cell is null && _kind == RecurrentKind.Lstm)
            ? zeros([current.size(1), _settings.HiddenSize], input.dtype)
            : null;
        for (var layer = 0; layer < _settings.Layers; layer++)
        {
            if (layer > 0 && _settings.Dropout > 0)
            {
                current = nn.functional.dropout(current, _settings.Dropout, _module.training);
            }
            var outputs = new Tensor[_settings.Directions];
            for (var direction = 0; direction < outputs.Length; direction++)
            {
                long index = layer * _settings.Directions + direction;
                var first = hidden is null ? none! : hidden.select(0, index);
                var firstCell = _kind != RecurrentKind.Lstm ? null : cell is null ? none! : cell.select(0, index);
                var (output, all) = RecurrentLayer.Apply(_kind, direction == 1, current, first, firstCell, WeightsOf(layer, direction));
                outputs[direction] = output;
                var last = direction == 1 ? 0 : -1;
                states.Add(output.select(0, last));
                if (all is not null)
                {
                    cells.Add(all.select(0, last));
                }
            }
            current = outputs.Length == 1 ? outputs[0] : cat(outputs, 2);
        }
        return (
            temporaries.Keep(_settings.BatchFirst ? current.transpose(0, 1) : current),
            temporaries.Keep(stack(states)),
            cells.Count == 0 ? null : temporaries.Keep(stack(cells)));
    }

    /// <summary>The same of sequences of different lengths; the states are those after the last step of each.</summary>
    internal (nn.utils.rnn.PackedSequence Output, Tensor Hidden, Tensor? Cell) Run(
        nn.utils.rnn.PackedSequence sequence, Tensor? hidden, Tensor? cell)
    {
        return PackedRuns.Of(sequence, hidden, cell, RunSteps);

        (Tensor Output, Tensor Hidden, Tensor? Cell) RunSteps(Tensor steps, Tensor? first, Tensor? firstCell)
        {
            var (output, last, lastCell) = Run(_settings.BatchFirst ? steps.transpose(0, 1) : steps, first, firstCell);
            return (_settings.BatchFirst ? output.transpose(0, 1) : output, last, lastCell);
        }
    }

    private static string Name(string kind, long layer, int direction) => $"{kind}_l{layer}{(direction == 1 ? "_reverse" : "")}";

    private void Add(string kind, int layer, int direction, Tensor values)
    {
        var parameter = new Parameter(values);
        parameter.DetachFromDisposeScope();
        var bound = 1 / Math.Sqrt(_settings.HiddenSize);
        nn.init.uniform_(parameter, -bound, bound);
        _module.register_parameter(Name(kind, layer, direction), parameter);
    }

    private RecurrentWeights WeightsOf(int layer, int direction) => new(
        Find("weight_ih", layer, direction)!, Find("weight_hh", layer, direction)!,
        Find("bias_ih", layer, direction), Find("bias_hh", layer, direction));

    private void Check(Tensor input, Tensor? hidden, Tensor? cell)
    {
        var sizes = input.shape;
        if (sizes.Length != 3)
        {
            throw Errors.Native($"input must have 3 dimensions, got {sizes.Length}");
        }
        CheckDimensions(hidden, cell);
        var type = Find("weight_ih", 0, 0)!.dtype;
        if (input.dtype != type)
        {
            throw Errors.Native($"input must have the type {DTypes.PythonName(type)}, got type {DTypes.PythonName(input.dtype)}");
        }
        if (sizes[2] != _settings.InputSize)
        {
            throw Errors.Native($"input.size(-1) must be equal to input_size. Expected {_settings.InputSize}, got {sizes[2]}");
        }
        long[] expected = [_settings.Layers * _settings.Directions, sizes[_settings.BatchFirst ? 0 : 1], _settings.HiddenSize];
        CheckState(hidden, _kind == RecurrentKind.Lstm ? "hidden[0]" : "hidden", expected, type);
        CheckState(cell, "hidden[1]", expected, type);
        if (sizes[_settings.BatchFirst ? 1 : 0] == 0)
        {
            throw Errors.Native("Expected sequence length to be larger than 0 in RNN");
        }
    }

    private void CheckDimensions(Tensor? hidden, Tensor? cell)
    {
        if ((hidden is null || hidden.dim() == 3) && (cell is null || cell.dim() == 3))
        {
            return;
        }
        throw Errors.Native(_kind == RecurrentKind.Lstm
            ? $"For batched 3-D input, hx and cx should also be 3-D but got ({hidden?.dim() ?? 3}-D, {cell?.dim() ?? 3}-D) tensors"
            : $"For batched 3-D input, hx should also be 3-D but got {hidden!.dim()}-D tensor");
    }

    private static void CheckState(Tensor? state, string name, long[] expected, ScalarType type)
    {
        if (state is null)
        {
            return;
        }
        if (!state.shape.AsSpan().SequenceEqual(expected))
        {
            throw Errors.Native($"Expected {name} size ({string.Join(", ", expected)}), got {Shapes.Text(state.shape)}");
        }
        if (state.dtype != type)
        {
            throw Errors.Native($"mat1 and mat2 must have the same dtype, but got {DTypes.Name(state.dtype)} and {DTypes.Name(type)}");
        }
    }
}
