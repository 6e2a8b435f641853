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
            s.Flag("Bidirectional", false)), (module, x) => module.call(x, null!).Item1),
        ["LSTM"] = s => Recurrent(s, (size, layers, rate) => nn.LSTM(
            s.Last, size, layers, s.Flag("Bias", true), true, rate, s.Flag("Bidirectional", false)),
            (module, x) => module.call(x, null).Item1),
        ["GRU"] = s => Recurrent(s, (size, layers, rate) => nn.GRU(
            s.Last, size, layers, s.Flag("Bias", true), true, rate, s.Flag("Bidirectional", false)),
            (module, x) => module.call(x, null!).Item1),
        ["MultiheadAttention"] = s => Attention(Ranked(s, 2, 2)),
        ["TransformerEncoderLayer"] = s => Stepwise(s, x => s.Module(() => EncoderLayer(s)).call(x, Mask(s, s.Input)!)),
        ["TransformerEncoder"] = s => Stepwise(s, x => s.Module(
            () => nn.TransformerEncoder(EncoderLayer(s), Positive(s, "Layers"))).call(x, Mask(s, s.Input)!)),
        ["TransformerDecoderLayer"] = s => Stepwise(s, x => s.Module(() => DecoderLayer(s)).call(
            x, Memory(s, "Memory"), Mask(s, s.Input)!)),
        ["TransformerDecoder"] = s => Stepwise(s, x => s.Module(
            () => nn.TransformerDecoder(DecoderLayer(s), Positive(s, "Layers"))).call(x, Memory(s, "Memory"), Mask(s, s.Input)!)),
        ["Transformer"] = s => Stepwise(s, x => s.Module(() => nn.Transformer(
            s.Last, Heads(s, "Heads", 8), s.Whole("EncoderLayers", 6), s.Whole("DecoderLayers", 6), s.Whole("DimFeedforward", 2048),
            Share(s, 0.1), s.Member("Activation", nn.Activations.ReLU))).call(Memory(s, "Source"), x, null!, Mask(s, s.Input)!)),
        ["ClassToken"] = s => cat(
            [s.Weights.Parameter(s.Key, 1, 1, Ranked(s, 2, 2).Last).expand(s.Input.shape[0], -1, -1), s.Input], 1),
        ["PositionEmbedding"] = s => Positioned(Ranked(s, 2, 2)),
    };

    /// <summary>The kinds with dropout inside, which draws random numbers in training.</summary>
    public static bool IsRandom(Element element) =>
        RandomInTraining.Contains(element.Kind) || element.Kind.StartsWith("Transformer", StringComparison.Ordinal) ||
        element["Dropout"] is not null;

    private static Tensor Recurrent<T>(Step s, Func<long, long, double, T> create, Func<T, Tensor, Tensor> call)
        where T : nn.Module
    {
        var (size, layers, rate) = (Positive(Ranked(s, 2, 2), "HiddenSize"), s.Whole("NumLayers", 1), Share(s, 0));
        return layers < 1 ? throw new ArgumentException("num_layers") : call(s.Module(() => create(size, layers, rate)), s.Input);
    }

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

    private static Tensor Stepwise(Step s, Func<Tensor, Tensor> run) => run(Ranked(s, 2, 2).Input.transpose(0, 1)).transpose(0, 1);

    /// <summary>Steps before samples, as wide as the current value.</summary>
    private static Tensor Memory(Step s, string name)
    {
        var memory = s.Tapped(name);
        return memory.dim() == 3 && memory.shape[2] == s.Last
            ? memory.transpose(0, 1)
            : throw new ArgumentException("the feature number of src and tgt must be equal to d_model");
    }

    private static Tensor? Mask(Step s, Tensor keys) => s.Flag("Causal", false)
        ? full([s.Input.shape[1], keys.shape[1]], double.NegativeInfinity, ScalarType.Float64).triu(1)
        : null;

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
        return module.call(query, key, key, need_weights: true, attn_mask: Mask(s, keys)).Item1.transpose(0, 1);
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
