using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Goldens.Ops;

/// <summary>Layers of tokens and sequences, made for one call: what they refuse is compared with PyTorch.</summary>
internal sealed class SequenceOps : IGoldenOps
{
    public void AddTo(GoldenOps ops)
    {
        AddTables(ops);
        AddRecurrent(ops);
        AddAttention(ops);
    }

    private static void AddTables(GoldenOps ops)
    {
        ops.Add("Embedding", (x, a) =>
        {
            using var table = nn.Embedding(5, 3, a.LongOrNull("padding_idx"), a.Has("max_norm") ? a.Double("max_norm") : null);
            if (a.Has("weight"))
            {
                table.weight = new Parameter(zeros(a.Longs("weight")));
            }
            return table.call(x[0]);
        });
        ops.Add("EmbeddingBag", (x, a) =>
        {
            using var bags = nn.EmbeddingBag(
                5, 3, mode: Enum.Parse<EmbeddingBagMode>(a.Text("mode", "mean"), ignoreCase: true),
                scale_grad_by_freq: a.Bool("scale_grad_by_freq", false),
                sparse: a.Bool("sparse", false), include_last_offset: a.Bool("include_last_offset", false),
                padding_index: a.Long("padding_idx", -1));
            if (a.Has("weight"))
            {
                bags.weight = new Parameter(zeros(a.Longs("weight")));
            }
            return bags.forward(x[0], At(x, 1)!, At(x, 2)!);
        });
    }

    private static void AddRecurrent(GoldenOps ops)
    {
        ops.Add("RNN", (x, a) =>
        {
            var s = new Sizes(a);
            using var rnn = nn.RNN(5, s.Hidden, s.Layers, batchFirst: s.BatchFirst, dropout: s.Dropout, bidirectional: s.BothWays);
            return rnn.call(x[0], At(x, 1)).Item1;
        });
        ops.Add("GRU", (x, a) =>
        {
            var s = new Sizes(a);
            using var gru = nn.GRU(5, s.Hidden, s.Layers, batchFirst: s.BatchFirst, dropout: s.Dropout, bidirectional: s.BothWays);
            return gru.call(x[0], At(x, 1)).Item1;
        });
        ops.Add("LSTM", (x, a) =>
        {
            var s = new Sizes(a);
            using var lstm = nn.LSTM(5, s.Hidden, s.Layers, batchFirst: s.BatchFirst, dropout: s.Dropout, bidirectional: s.BothWays);
            return lstm.call(x[0], States(x)).Item1;
        });
        ops.Add("RNNCell", (x, _) =>
        {
            using var cell = nn.RNNCell(5, 4);
            return cell.forward(x[0], At(x, 1));
        });
        ops.Add("GRUCell", (x, _) =>
        {
            using var cell = nn.GRUCell(5, 4);
            return cell.forward(x[0], At(x, 1));
        });
        ops.Add("LSTMCell", (x, _) =>
        {
            using var cell = nn.LSTMCell(5, 4);
            return cell.call(x[0], States(x)).Item1;
        });
    }

    private static void AddAttention(GoldenOps ops)
    {
        ops.Add("MultiheadAttention", (x, a) =>
        {
            using var attention = nn.MultiheadAttention(
                a.Long("embed_dim", 4), a.Long("num_heads", 2), a.Double("dropout", 0), kdim: a.LongOrNull("kdim"),
                vdim: a.LongOrNull("vdim"));
            return attention.call(x[0], x[1], x[2], At(x, 3), true, At(x, 4)).Item1;
        });
        ops.Add("TransformerEncoderLayer", (x, _) =>
        {
            using var layer = nn.TransformerEncoderLayer(4, 2, 3);
            return layer.call(x[0], At(x, 1), At(x, 2));
        });
        ops.Add("TransformerDecoderLayer", (x, _) =>
        {
            using var layer = nn.TransformerDecoderLayer(4, 2, 3);
            return layer.call(x[0], x[1], At(x, 2), At(x, 3));
        });
        ops.Add("Transformer", (x, _) =>
        {
            using var transformer = nn.Transformer(4, 2, 1, 1, 3);
            return transformer.call(x[0], x[1], At(x, 2)!);
        });
    }

    private static (Tensor, Tensor)? States(Tensor[] x) => At(x, 1) is { } hidden ? (hidden, x[2]) : null;

    private static Tensor? At(Tensor[] x, int index) => index < x.Length ? x[index] : null;

    private sealed record Sizes(long Hidden, long Layers, bool BatchFirst, double Dropout, bool BothWays)
    {
        internal Sizes(GoldenArguments a)
            : this(
                a.Long("hidden_size", 4), a.Long("num_layers", 1), a.Bool("batch_first", false), a.Double("dropout", 0),
                a.Bool("bidirectional", false))
        {
        }
    }
}
