using NetDsl.CompilerServices;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Modules;

/// <summary>
/// Long short-term memory whose state h is projected to fewer features (Sak et al., arXiv 1402.1128): PyTorch's <c>proj_size</c>, which
/// TorchSharp's LSTM lacks (0.107).
/// </summary>
/// <remarks><see href="https://pytorch.org/docs/stable/generated/torch.nn.LSTM.html">LSTM</see></remarks>
public sealed class LSTM : nn.Module<Tensor, Tensor?, (Tensor, Tensor)?, (Tensor, Tensor, Tensor)>
{
    private readonly long _hiddenSize;
    private readonly long _projSize;
    private readonly int _layers;
    private readonly bool _batchFirst;
    private readonly double _dropout;
    private readonly int _directions;

    /// <summary>An LSTM with new weights.</summary>
    /// <param name="inputSize">The features of a step, F.</param>
    /// <param name="hiddenSize">The features of the state c, H.</param>
    /// <param name="projSize">The features of the state h and of the output, P: from 1 to H − 1.</param>
    /// <param name="numLayers">Layers on top of each other, at least 1.</param>
    /// <param name="bias">Whether there are biases.</param>
    /// <param name="batchFirst">Whether input and output are (N, T, F), and not (T, N, F).</param>
    /// <param name="dropout">The probability of dropout between layers in training, from 0 to 1.</param>
    /// <param name="bidirectional">Whether each layer also runs from the last step to the first.</param>
    /// <exception cref="ArgumentException">A size is out of range.</exception>
    public LSTM(
        long inputSize, long hiddenSize, long projSize, long numLayers = 1, bool bias = true, bool batchFirst = false, double dropout = 0,
        bool bidirectional = false)
        : base(nameof(LSTM))
    {
        if (projSize < 1 || projSize >= hiddenSize)
        {
            throw new ArgumentException(
                $"Expected a projSize from 1 to hiddenSize − 1, {hiddenSize - 1}. Got {projSize}.", nameof(projSize));
        }

        if (numLayers < 1)
        {
            throw new ArgumentException($"Expected 1 layer or more. Got {numLayers}.", nameof(numLayers));
        }

        (_hiddenSize, _projSize, _layers, _batchFirst, _dropout) = (hiddenSize, projSize, checked((int)numLayers), batchFirst, dropout);
        _directions = bidirectional ? 2 : 1;

        // PyTorch's start, in PyTorch's order.
        var gates = 4 * hiddenSize;
        for (var layer = 0; layer < _layers; layer++)
        {
            for (var direction = 0; direction < _directions; direction++)
            {
                Add("weight_ih", gates, layer == 0 ? inputSize : projSize * _directions);
                Add("weight_hh", gates, projSize);
                if (bias)
                {
                    Add("bias_ih", gates);
                    Add("bias_hh", gates);
                }

                Add("weight_hr", projSize, hiddenSize);

                void Add(string kind, params long[] shape)
                {
                    var bound = 1 / Math.Sqrt(hiddenSize);
                    register_parameter(
                        Name(kind, layer, direction), Parameters.Kept(new Parameter(nn.init.uniform_(empty(shape), -bound, bound))));
                }
            }
        }
    }

    /// <summary>The outputs, and the states after each sequence's last step.</summary>
    /// <param name="input">(N, T, F), or (T, N, F) without batchFirst.</param>
    /// <param name="lengths">
    /// (N), how many steps each sequence has, from 1 to T; null where each has all. The outputs behind are zeros.
    /// </param>
    /// <param name="h0_c0">
    /// The states to start from, (layers · directions, N, P) and (layers · directions, N, H); null for zeros.
    /// </param>
    /// <returns>The outputs, (N, T, directions · P) or (T, N, directions · P), and the last states, as large as the first.</returns>
    /// <exception cref="ArgumentException">A state has another shape, or a length is out of range.</exception>
    public override (Tensor, Tensor, Tensor) forward(Tensor input, Tensor? lengths, (Tensor, Tensor)? h0_c0)
    {
        using var scope = NewDisposeScope();
        var x = _batchFirst ? input.transpose(0, 1) : input;
        var (firstH, firstC) = First(x, h0_c0);
        var isReal = lengths is null ? null : IsReal(x, lengths);
        x = isReal is null ? x : where(isReal, x, zeros_like(x));
        var (lastH, lastC) = (new List<Tensor>(), new List<Tensor>());
        for (var layer = 0; layer < _layers; layer++)
        {
            if (layer > 0 && _dropout > 0)
            {
                x = nn.functional.dropout(x, _dropout, training);
            }

            var outputs = new List<Tensor>();
            for (var direction = 0; direction < _directions; direction++)
            {
                var (output, h, c) = Run(x, isReal, firstH[lastH.Count], firstC[lastC.Count], layer, direction);
                outputs.Add(output);
                lastH.Add(h);
                lastC.Add(c);
            }

            x = outputs.Count == 1 ? outputs[0] : cat(outputs, 2);
        }

        return (
            (_batchFirst ? x.transpose(0, 1) : x).MoveToOuterDisposeScope(), stack(lastH, 0).MoveToOuterDisposeScope(),
            stack(lastC, 0).MoveToOuterDisposeScope());
    }

    /// <summary>Nothing: the constructor registers what there is, by PyTorch's names and not by those of the fields.</summary>
    protected override void RegisterComponents()
    {
    }

    /// <summary>One direction of a layer over (T, N, F): (T, N, P), (N, P) and (N, H).</summary>
    private (Tensor Output, Tensor H, Tensor C) Run(Tensor x, Tensor? isReal, Tensor h, Tensor c, int layer, int direction)
    {
        var inputs = nn.functional.linear(x, Weight("weight_ih"), Find("bias_ih"));
        var (weight, bias, projection) = (Weight("weight_hh"), Find("bias_hh"), Weight("weight_hr"));
        var outputs = new Tensor[x.size(0)];
        for (var turn = 0; turn < outputs.Length; turn++)
        {
            var step = direction == 0 ? turn : outputs.Length - 1 - turn;
            using var scope = NewDisposeScope();
            var gates = (inputs.select(0, step) + nn.functional.linear(h, weight, bias)).chunk(4, 1);
            var nextC = (gates[1].sigmoid() * c) + (gates[0].sigmoid() * gates[2].tanh());
            var nextH = nn.functional.linear(gates[3].sigmoid() * nextC.tanh(), projection);
            var output = nextH;
            if (isReal is not null)
            {
                // Behind its end a sequence keeps its state, or has not begun where steps run backwards.
                var keeps = isReal.select(0, step);
                output = where(keeps, nextH, zeros_like(nextH));
                (nextH, nextC) = (where(keeps, nextH, h), where(keeps, nextC, c));
            }

            (h, c) = (nextH.MoveToOuterDisposeScope(), nextC.MoveToOuterDisposeScope());
            outputs[step] = isReal is null ? h : output.MoveToOuterDisposeScope();
        }

        return (stack(outputs, 0), h, c);

        Tensor Weight(string kind) => Find(kind)!;

        Parameter? Find(string kind) => get_parameter(Name(kind, layer, direction));
    }

    /// <summary>The first states of each layer and direction.</summary>
    private (Tensor[] H, Tensor[] C) First(Tensor x, (Tensor H, Tensor C)? given)
    {
        var (count, batch) = (_layers * _directions, x.size(1));
        return (Of(given?.H, "h", _projSize), Of(given?.C, "c", _hiddenSize));

        Tensor[] Of(Tensor? state, string name, long size)
        {
            long[] shape = [count, batch, size];
            return state is null ? [.. Enumerable.Repeat(zeros([batch, size], x.dtype, x.device), count)]
                : state.shape.SequenceEqual(shape) ? [.. Enumerable.Range(0, count).Select(index => state.select(0, index))]
                : throw new ArgumentException(
                    $"Expected the state {name} as ({string.Join(", ", shape)}). Got ({string.Join(", ", state.shape)}).");
        }
    }

    /// <summary>Which steps are no padding, (T, N, 1).</summary>
    private static Tensor IsReal(Tensor x, Tensor lengths)
    {
        var (steps, batch) = (x.size(0), x.size(1));
        var counts = lengths.to(ScalarType.Int64).to(x.device);
        if (counts.dim() != 1 || counts.size(0) != batch)
        {
            throw new ArgumentException($"Expected ({batch}) lengths. Got ({string.Join(", ", lengths.shape)}).", nameof(lengths));
        }

        if (batch > 0 && (counts.min().item<long>() < 1 || counts.max().item<long>() > steps))
        {
            throw new ArgumentException(
                $"Expected lengths from 1 to {steps}, the steps of the input. Got {counts.min().item<long>()} to " +
                $"{counts.max().item<long>()}.", nameof(lengths));
        }

        return arange(steps, ScalarType.Int64, x.device).view(-1, 1, 1) < counts.view(1, -1, 1);
    }

    private static string Name(string kind, int layer, int direction) => $"{kind}_l{layer}{(direction == 1 ? "_reverse" : "")}";
}
