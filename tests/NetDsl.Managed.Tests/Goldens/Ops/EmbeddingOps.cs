using NetDsl.Managed.Operations.Nn;
using TorchSharp;

namespace NetDsl.Managed.Tests.Goldens.Ops;

internal sealed class EmbeddingOps : IGoldenOps
{
    public void AddTo(GoldenOps ops)
    {
        ops.Add("embedding", (x, a) => Lookup.Apply(x[0], x[1], Padding(a), a.Bool("scale_grad_by_freq", false)));
        ops.Add("embedding_bag", (x, a) =>
        {
            var mode = Enum.Parse<EmbeddingBagMode>(a.Text("mode"), ignoreCase: true);
            long[] starts = [.. Enumerable.Range(0, (int)x[1].shape[0] + 1).Select(bag => bag * x[1].shape[1])];
            return new Bags(mode, Padding(a), a.Bool("scale_grad_by_freq", false)).Apply(x[0], x[1].reshape(-1), starts, x[2]?.reshape(-1));
        });
    }

    private static long? Padding(GoldenArguments arguments) => arguments.Has("padding_idx") ? arguments.Long("padding_idx") : null;
}
