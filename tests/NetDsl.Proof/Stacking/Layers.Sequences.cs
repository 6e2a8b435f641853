using NetDsl.Proof.Language;
using static TorchSharp.torch;

namespace NetDsl.Proof.Stacking;

/// <summary>Recurrent layers and attention: PyTorch's modules on steps before samples.</summary>
internal static partial class Layers
{
    private static readonly Dictionary<string, Func<Step, Tensor>> Sequences = new()
    {
        ["RNN"] = s => Recurrent(s, (size, layers, rate) => nn.RNN(
            s.Last, size, layers, s.Member("NonLinearity", nn.NonLinearities.Tanh), s.Flag("Bias", true), true, rate,
            s.Flag("Bidirectional", false)), (module, x, h) => module.call(x, h.FirstOrDefault()!).Item1),
        ["LSTM"] = s => s.Element["ProjSize"] is not (null or Whole { Number: 0 })
            ? ProjectedLstm(s, s.Whole("ProjSize", 0))
            : Recurrent(s, (size, layers, rate) => nn.LSTM(
                s.Last, size, layers, s.Flag("Bias", true), true, rate, s.Flag("Bidirectional", false)),
                (module, x, h) => module.call(x, h.Count == 2 ? (h[0], h[1]) : null).Item1),
        ["GRU"] = s => Recurrent(s, (size, layers, rate) => nn.GRU(
            s.Last, size, layers, s.Flag("Bias", true), true, rate, s.Flag("Bidirectional", false)),
            (module, x, h) => module.call(x, h.FirstOrDefault()!).Item1),
        ["MultiheadAttention"] = s => Attention(Ranked(s, 2, 2)),
        ["TransformerEncoderLayer"] = s => Transformed(
            s, x => s.Module(() => EncoderLayer(s)).call(x, Mask(s, s.Input)!, OwnIgnored(s)!)),
        ["TransformerEncoder"] = s => Transformed(s, x => s.Module(
            () => nn.TransformerEncoder(EncoderLayer(s), Positive(s, "Layers"))).call(x, Mask(s, s.Input)!, OwnIgnored(s)!)),
        ["TransformerDecoderLayer"] = s => Transformed(s, x => s.Module(() => DecoderLayer(s)).call(
            x, Memory(s, "Memory"), Mask(s, s.Input)!, null!, OwnIgnored(s)!, MemoryIgnored(s, "Memory")!)),
        ["TransformerDecoder"] = s => Transformed(s, x => s.Module(
            () => nn.TransformerDecoder(DecoderLayer(s), Positive(s, "Layers"))).call(
                x, Memory(s, "Memory"), Mask(s, s.Input)!, null!, OwnIgnored(s)!, MemoryIgnored(s, "Memory")!)),
        ["Transformer"] = s => Transformed(s, x => s.Module(() => nn.Transformer(
            s.Last, Heads(s, "Heads", 8), s.Whole("EncoderLayers", 6), s.Whole("DecoderLayers", 6), s.Whole("DimFeedforward", 2048),
            Share(s, 0.1), s.Member("Activation", nn.Activations.ReLU))).call(
                Memory(s, "Source"), x, null!, Mask(s, s.Input)!, null, MemoryIgnored(s, "Source"), OwnIgnored(s),
                MemoryIgnored(s, "Source"))),
        ["ClassToken"] = s => cat(
            [s.Weights.Parameter(s.Key, 1, 1, Ranked(s, 2, 2).Last).expand(s.Input.shape[0], -1, -1), s.Input], 1),
        ["PositionEmbedding"] = s => Positioned(Ranked(s, 2, 2)),
    };

    /// <summary>The kinds with dropout inside, which draws random numbers in training.</summary>
    public static bool IsRandom(Element element) =>
        RandomInTraining.Contains(element.Kind) || element.Kind.StartsWith("Transformer", StringComparison.Ordinal) ||
        element["Dropout"] is not null;

    private static Tensor Recurrent<T>(Step s, Func<long, long, double, T> create, Func<T, Tensor, List<Tensor>, Tensor> call)
        where T : nn.Module
    {
        var (size, layers, rate) = (Positive(Ranked(s, 2, 2), "HiddenSize"), s.Whole("NumLayers", 1), Share(s, 0));
        if (layers < 1)
        {
            throw new ArgumentException("num_layers");
        }

        var module = s.Module(() => create(size, layers, rate));
        var count = layers * (s.Flag("Bidirectional", false) ? 2 : 1);
        var states = s.Element["InitialState"] is null ? [] : s.TappedAll("InitialState").ConvertAll(state => State(state, count, size));
        if (states.Count > 0 && states.Count != (s.Element.Kind == "LSTM" ? 2 : 1))
        {
            throw new ArgumentException("InitialState");
        }

        return s.Is("Lengths")
            ? Padded(s, (x, sample) => call(module, x, states.ConvertAll(state => state.narrow(1, sample, 1).contiguous())))
            : call(module, s.Input, states);
    }

    /// <summary>An LSTM whose state h is a product with weight_hr, sample by sample.</summary>
    private static Tensor ProjectedLstm(Step s, long projected)
    {
        var (size, layers, rate) = (Positive(Ranked(s, 2, 2), "HiddenSize"), s.Whole("NumLayers", 1), Share(s, 0));
        var directions = s.Flag("Bidirectional", false) ? 2 : 1;
        if (layers < 1 || projected < 1 || projected >= size)
        {
            throw new ArgumentException("proj_size has to be smaller than hidden_size");
        }

        var count = layers * directions;
        var given = s.Element["InitialState"] is null ? [] : s.TappedAll("InitialState");
        if (given.Count is not (0 or 2))
        {
            throw new ArgumentException("InitialState");
        }

        var first = given.Count == 0
            ? [zeros(count, Samples.Batch, projected, ScalarType.Float64), zeros(count, Samples.Batch, size, ScalarType.Float64)]
            : new[] { State(given[0], count, projected), State(given[1], count, size) };
        var lengths = s.Is("Lengths") ? Lengths(s) : [.. Enumerable.Repeat(s.Input.shape[1], (int)Samples.Batch)];
        return cat([.. lengths.Select((length, sample) => nn.functional.pad(
            Sample(s.Input[sample].narrow(0, 0, length), sample), [0, 0, 0, s.Input.shape[1] - length]).unsqueeze(0))], 0);

        Tensor Sample(Tensor x, int sample)
        {
            for (var layer = 0; layer < layers; layer++)
            {
                x = layer > 0 ? nn.functional.dropout(x, rate, s.Weights.IsTraining) : x;
                x = cat([.. Enumerable.Range(0, directions).Select(direction => Direction(x, sample, layer, direction))], 1);
            }

            return x;
        }

        Tensor Direction(Tensor x, int sample, int layer, int direction)
        {
            var suffix = $"_l{layer}{(direction == 1 ? "_reverse" : "")}";
            Tensor Own(string name, params long[] shape) => s.Weights.Parameter($"{s.Key}.{name}{suffix}", shape);
            var (ih, hh) = (Own("weight_ih", 4 * size, x.shape[1]), Own("weight_hh", 4 * size, projected));
            var bias = s.Flag("Bias", true) ? Own("bias_ih", 4 * size) + Own("bias_hh", 4 * size) : zeros(1, ScalarType.Float64);
            var hr = Own("weight_hr", projected, size);
            var place = (layer * directions) + direction;
            var (h, c) = (first[0][place, sample], first[1][place, sample]);
            var steps = Enumerable.Range(0, (int)x.shape[0]).ToArray();
            var outputs = new Tensor[steps.Length];
            foreach (var step in direction == 1 ? steps.Reverse() : steps)
            {
                var gates = ih.mv(x[step]) + hh.mv(h) + bias;
                Tensor Gate(int gate) => gates.narrow(0, gate * size, size);
                c = (Gate(1).sigmoid() * c) + (Gate(0).sigmoid() * Gate(2).tanh());
                h = hr.mv(Gate(3).sigmoid() * c.tanh());
                outputs[step] = h;
            }

            return stack(outputs, 0);
        }
    }

    /// <summary>A state with the samples behind the layers and directions.</summary>
    private static Tensor State(Tensor state, long count, long size)
    {
        long[] shape = count == 1 ? [Samples.Batch, size] : [Samples.Batch, count, size];
        return !state.shape.SequenceEqual(shape) ? throw new ArgumentException("The state has another shape.")
            : count == 1 ? state.unsqueeze(0)
            : state.transpose(0, 1).contiguous();
    }

    /// <summary>Each sequence alone, without its padding, which becomes zeros.</summary>
    private static Tensor Padded(Step s, Func<Tensor, long, Tensor> run)
    {
        var (steps, lengths) = (s.Input.shape[1], Lengths(s));
        return cat([.. lengths.Select((length, sample) =>
        {
            var output = run(s.Input.narrow(0, sample, 1).narrow(1, 0, length), sample);
            return nn.functional.pad(output, [0, 0, 0, steps - length]);
        })], 0);
    }

    private static long[] Lengths(Step s)
    {
        var lengths = s.Tapped("Lengths");
        return lengths.dim() == 1 && lengths.dtype == ScalarType.Int64 && lengths.max().item<long>() <= s.Input.shape[1]
            ? lengths.data<long>().ToArray()
            : throw new ArgumentException("lengths");
    }

    private static Tensor? Ignored(Step s, string name, long keys) => !s.Is(name) ? null
        : s.Tapped(name) is { dtype: ScalarType.Bool } mask && mask.shape is [_, var size] && size == keys ? mask
        : throw new ArgumentException(name);

    private static Tensor? OwnIgnored(Step s) => Ignored(s, "KeyPaddingMask", s.Input.shape[1]);

    private static Tensor? MemoryIgnored(Step s, string memory) => Ignored(s, "MemoryKeyPaddingMask", s.Tapped(memory).shape[1]);

    private static double Share(Step s, double otherwise) =>
        s.Real("Dropout", otherwise) is var rate && rate is >= 0 and <= 1 ? rate : throw new ArgumentException("dropout");

    private static long Heads(Step s, string name, long otherwise) =>
        s.Whole(name, otherwise) is var heads && heads > 0 && s.Last % heads == 0
            ? heads
            : throw new ArgumentException("embed_dim must be divisible by num_heads");

    private static TorchSharp.Modules.TransformerEncoderLayer EncoderLayer(Step s) => nn.TransformerEncoderLayer(
        s.Last, Heads(s, "Heads", 0), s.Whole("DimFeedforward", 2048), Share(s, 0.1), s.Member("Activation", nn.Activations.ReLU));

    private static TorchSharp.Modules.TransformerDecoderLayer DecoderLayer(Step s) => nn.TransformerDecoderLayer(
        s.Last, Heads(s, "Heads", 0), s.Whole("DimFeedforward", 2048), Share(s, 0.1), s.Member("Activation", nn.Activations.ReLU));

    private static Tensor Transformed(Step s, Func<Tensor, Tensor> run) => s.Flag("NormFirst", false) ? PreNormed(s) : Stepwise(s, run);

    /// <summary>A transformer, or a part of one, whose norms come first.</summary>
    private static Tensor PreNormed(Step s)
    {
        var kind = Ranked(s, 2, 2).Element.Kind;
        var heads = kind == "Transformer" ? Heads(s, "Heads", 8) : Heads(s, "Heads", 0);
        var other = kind == "Transformer" ? "Source" : "Memory";
        var memory = s.Is(other) ? Memory(s, other).transpose(0, 1) : s.Input;
        var norms = new PreNorm(s, heads, Share(s, 0.1))
        {
            Mask = Mask(s, s.Input),
            Padding = OwnIgnored(s),
            MemoryPadding = s.Is(other) ? MemoryIgnored(s, other) : null,
        };
        return kind switch
        {
            "TransformerEncoderLayer" => norms.Encoder("", s.Input, norms.Mask, norms.Padding),
            "TransformerEncoder" => Places("layers", "Layers", 0)
                .Aggregate(s.Input, (x, path) => norms.Encoder(path, x, norms.Mask, norms.Padding)),
            "TransformerDecoderLayer" => norms.Decoder("", s.Input, memory),
            "TransformerDecoder" => Places("layers", "Layers", 0).Aggregate(s.Input, (x, path) => norms.Decoder(path, x, memory)),
            _ => Whole(),
        };

        Tensor Whole()
        {
            memory = Places("encoder.layers", "EncoderLayers", 6)
                .Aggregate(memory, (x, path) => norms.Encoder(path, x, null, norms.MemoryPadding));
            memory = norms.Norm("encoder.norm", memory);
            return norms.Norm(
                "decoder.norm",
                Places("decoder.layers", "DecoderLayers", 6).Aggregate(s.Input, (x, path) => norms.Decoder(path, x, memory)));
        }

        IEnumerable<string> Places(string path, string count, long otherwise) =>
            s.Whole(count, otherwise) is var layers && layers > 0
                ? Enumerable.Range(0, (int)layers).Select(index => $"{path}.{index}.")
                : throw new ArgumentException(count);
    }

    private static Tensor Stepwise(Step s, Func<Tensor, Tensor> run) => run(Ranked(s, 2, 2).Input.transpose(0, 1)).transpose(0, 1);

    /// <summary>Steps before samples, as wide as the current value.</summary>
    private static Tensor Memory(Step s, string name)
    {
        var memory = s.Tapped(name);
        return memory.dim() == 3 && memory.shape[2] == s.Last
            ? memory.transpose(0, 1)
            : throw new ArgumentException("the feature number of src and tgt must be equal to d_model");
    }

    /// <summary>What is added to the scores, (T, S) or (N·heads, T, S).</summary>
    private static Tensor? Mask(Step s, Tensor keys)
    {
        var (queries, memory) = (s.Input.shape[1], keys.shape[1]);
        var later = s.Flag("Causal", false) ? full([queries, memory], double.NegativeInfinity, ScalarType.Float64).triu(1) : null;
        if (!s.Is("AttentionMask"))
        {
            return later;
        }

        var mask = s.Tapped("AttentionMask");
        var heads = s.Whole("Heads", 8);
        if (mask.dim() is not (3 or 4) || !mask.shape.Skip(1).SequenceEqual(new[] { heads, queries, memory }.TakeLast((int)mask.dim() - 1)))
        {
            throw new ArgumentException("The shape of the attention mask is not correct.");
        }

        var added = mask.to(ScalarType.Float64);
        added = later is null ? added : added + later;
        return (added.dim() == 4 ? added : added.unsqueeze(1).expand(-1, heads, -1, -1)).flatten(0, 1);
    }

    private static Tensor Attention(Step s)
    {
        var keys = s.Is("From") ? s.Tapped("From") : s.Input;
        if (keys.dim() != 3)
        {
            throw new ArgumentException("keys");
        }

        var module = s.Module(() => nn.MultiheadAttention(
            s.Last, Heads(s, "Heads", 0), Share(s, 0), s.Flag("Bias", true), s.Flag("AddBiasKv", false), s.Flag("AddZeroAttn", false),
            keys.shape[2], keys.shape[2]));
        var (query, key) = (s.Input.transpose(0, 1), keys.transpose(0, 1));
        var padding = Ignored(s, "KeyPaddingMask", keys.shape[1]);
        return module.call(query, key, key, padding, need_weights: true, attn_mask: Mask(s, keys)).Item1.transpose(0, 1);
    }

    private static Tensor Positioned(Step s)
    {
        var (steps, features) = (s.Input.shape[1], s.Last);
        var length = s.Is("MaxLength") ? Positive(s, "MaxLength") : steps;
        s.Weights.Skip($"{s.Key}.embedding");
        var table = s.Flag("Sinusoidal", false) ? Waves(length, features) : s.Weights.Parameter(s.Key, 1, length, features);
        return steps > length ? throw new ArgumentException("The sequence is too long.") : s.Input + table.narrow(1, 0, steps);
    }

    private static Tensor Waves(long steps, long features)
    {
        var position = arange(steps, ScalarType.Float64).unsqueeze(1);
        var columns = Enumerable.Range(0, (int)features).Select(feature =>
        {
            var angle = position / Math.Pow(10000, (feature / 2 * 2) / (double)features);
            return feature % 2 == 0 ? angle.sin() : angle.cos();
        });
        return cat([.. columns], 1).unsqueeze(0);
    }
}
