using NetDsl.Managed.Operations.Recurrent;
using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Goldens.Ops;

internal sealed class RecurrentOps : IGoldenOps
{
    public void AddTo(GoldenOps ops)
    {
        ops.Add("recurrent_layer", (x, a) =>
        {
            var kind = Enum.Parse<RecurrentKind>(a.Text("kind"), ignoreCase: true);
            var (output, cells) = RecurrentLayer.Apply(
                kind, isReverse: false, x[0], x[1], x[2], new RecurrentWeights(x[3], x[4], x[5], x[6]));
            var last = output.select(0, -1).unsqueeze(0);
            return cells is null ? [output, last] : [output, last, cells.select(0, -1).unsqueeze(0)];
        });
        ops.Add("recurrent_step", (x, a) =>
        {
            var kind = Enum.Parse<RecurrentKind>(a.Text("kind"), ignoreCase: true);
            var (hidden, cell) = RecurrentStep.Apply(kind, x[0], x[1], x[2], new RecurrentWeights(x[3], x[4], x[5], x[6]));
            return cell is null ? [hidden] : [hidden, cell];
        });
        ops.Add("recurrent_stack", (x, a) => Stack(x, a.Text("kind"), a.Long("layers"), a.Bool("bidirectional")));
    }

    private static Tensor[] Stack(Tensor[] x, string kind, long layers, bool bidirectional)
    {
        var bias = x.Length - 3 == layers * (bidirectional ? 2 : 1) * 4;
        switch (kind)
        {
            case "lstm":
                var lstm = Filled(nn.LSTM(4, 3, layers, bias, bidirectional: bidirectional, dtype: x[0].dtype), x);
                var (output, h, c) = lstm.call(x[0], (x[1], x[2]));
                return [output, h, c];
            case "gru":
                return Both(Filled(nn.GRU(4, 3, layers, bias, bidirectional: bidirectional, dtype: x[0].dtype), x).call(x[0], x[1]));
            default:
                var function = kind == "relu" ? nn.NonLinearities.ReLU : nn.NonLinearities.Tanh;
                return Both(
                    Filled(nn.RNN(4, 3, layers, function, bias, bidirectional: bidirectional, dtype: x[0].dtype), x).call(x[0], x[1]));
        }
    }

    private static Tensor[] Both((Tensor, Tensor) results) => [results.Item1, results.Item2];

    private static TModule Filled<TModule>(TModule module, Tensor[] x) where TModule : nn.Module
    {
        using var _ = no_grad();
        foreach (var (parameter, values) in module.parameters().Zip(x.Skip(3)))
        {
            parameter.copy_(values);
        }
        return module;
    }
}
