using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Goldens.Ops;

internal sealed class IndexingOps : IGoldenOps
{
    public void AddTo(GoldenOps ops)
    {
        ops.Add("as_strided", (x, a) => x[0].as_strided(a.Longs("size"), a.Longs("stride"), a.Long("storage_offset")));
        ops.Add("diagonal", (x, a) => x[0].diagonal(a.Long("offset"), a.Long("dim1"), a.Long("dim2")));
        ops.Add("flip", (x, a) => x[0].flip(a.Longs("dims")));
        ops.Add("roll", (x, a) => x[0].roll(a.Long("shifts"), a.Long("dims")));
        ops.Add("repeat", (x, a) => x[0].repeat(a.Longs("sizes")));
        ops.Add("tril", (x, a) => x[0].tril(a.Long("diagonal")));
        ops.Add("triu", (x, a) => x[0].triu(a.Long("diagonal")));
        ops.Add("unfold", (x, a) => x[0].unfold(a.Long("dimension"), a.Long("size"), a.Long("step")));
        ops.Add("masked_fill", (x, a) => x[0].masked_fill(x[1], a.Double("value")));
        ops.Add("masked_fill_", (x, a) => x[0].masked_fill_(x[1], a.Double("value")));
        ops.Add("masked_select", (x, _) => x[0].masked_select(x[1]));
        ops.Add("index_add_", (x, a) => x[0].index_add_(a.Long("dim"), x[1], x[2], a.Double("alpha")));
        ops.Add("index_copy_", (x, a) => x[0].index_copy_(a.Long("dim"), x[1], x[2]));
        ops.Add("index_fill_", (x, a) => x[0].index_fill_(a.Long("dim"), x[1], a.Double("value")));
        ops.Add("scatter", (x, a) => x[0].scatter(a.Long("dim"), x[1], x[2]));
        ops.Add("scatter_add", (x, a) => x[0].scatter_add(a.Long("dim"), x[1], x[2]));
        ops.Add("index", (x, _) => x[0][x[1]]);
        ops.Add("index2", (x, _) => x[0][x[1], x[2]]);
        ops.Add("index_put_", (x, _) => x[0].index_put_(x[2], [TensorIndex.Tensor(x[1])], accumulate: true));
        ops.Add("to_and_back", (x, _) => x[0].to(ScalarType.Float32).mul(2).to(ScalarType.Float64));
        ops.Add("copy_", (x, _) => x[0].copy_(x[1]));
        ops.Add("changed_through_a_view", (x, _) =>
        {
            x[0].select(1, 1).mul_(3);
            return x[0] * 2;
        });
        ops.Add("view_of_a_changed_base", (x, _) =>
        {
            var view = x[0].narrow(1, 1, 3);
            x[0].mul_(3);
            return view * 2;
        });
        ops.Add("filled_part", (x, _) =>
        {
            x[0].select(0, 0).fill_(7);
            return x[0] * x[0];
        });
        ops.Add("copied_part", (x, _) =>
        {
            x[0].narrow(1, 1, 2).copy_(x[1]);
            return x[0] * x[0];
        });
    }
}
