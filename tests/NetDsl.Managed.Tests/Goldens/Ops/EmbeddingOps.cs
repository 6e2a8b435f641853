using NetDsl.Managed.Operations.Nn;

namespace NetDsl.Managed.Tests.Goldens.Ops;

internal sealed class EmbeddingOps : IGoldenOps
{
    public void AddTo(GoldenOps ops) => ops.Add("embedding", (x, a) => Lookup.Apply(
        x[0], x[1], a.Has("padding_idx") ? a.Long("padding_idx") : null, a.Bool("scale_grad_by_freq", false)));
}
