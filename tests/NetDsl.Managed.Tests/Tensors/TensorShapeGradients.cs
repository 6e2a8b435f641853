using NetDsl.Managed.Tests.Gradients;
using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Tensors;

/// <summary>Views, other places, and indexing.</summary>
internal sealed class TensorShapeGradients : IGradientCases
{
    public void AddTo(GradientCases cases)
    {
        AddShapes(cases);
        AddIndexing(cases);
    }

    private static void AddShapes(GradientCases cases)
    {
        Add("mT", x => x.mT);
        Add("T", x => x.T);
        Add("movedim", x => x.movedim([0L, 2L], [2L, 1L]));
        Add("diagonal", x => x.diagonal(1, 1, 2));
        Add("unfold", x => x.unfold(2, 2, 1));
        Add("as_strided with overlap", x => x.as_strided([3, 4], [2, 3], 1));
        Add("flip", x => x.flip(0, 2));
        Add("roll", x => x.roll([1L, -1L], [1L, 2L]));
        Add("roll of all", x => x.roll(5));
        Add("repeat", x => x.repeat(2, 1, 3, 2));
        Add("tile", x => x.tile([2L]));
        Add("tril", x => x.tril(1));
        Add("triu", x => x.triu());
        Add("split", x => x.split(2, 2)[1] * x.split(2, 2)[0]);
        Add("chunk", x => x.chunk(2, 2)[0] * x.chunk(2, 2)[1]);
        Add("unbind", x => x.unbind(1)[0] * x.unbind(1)[2]);
        Add("hstack", x => hstack(x, x * 2));
        Add("vstack", x => vstack([x, x * 2]));
        Add("expand_as", x => x.narrow(1, 0, 1).expand_as(x) * x);
        Add("ravel of a permuted", x => x.permute(1, 2, 0).ravel());

        void Add(string name, Func<Tensor, Tensor> function) => cases.Add(name, x => function(x[0]), () => [Samples.Signed(2, 3, 4)]);
    }

    private static void AddIndexing(GradientCases cases)
    {
        Add("index by a number and a range", x => x[1, TensorIndex.Slice(1, 3)]);
        Add("index by None and Ellipsis", x => x[TensorIndex.None, TensorIndex.Ellipsis, 2]);
        Add("index by positions twice", x => x[TensorIndex.Colon, TensorIndex.Tensor(Positions(0, 2, 2))]);
        Add("index by positions of two axes", x => x[TensorIndex.Tensor(Positions(1, 0)), TensorIndex.Tensor(Positions(2, -1))]);
        Add(
            "index by positions apart",
            x => x[TensorIndex.Tensor(Positions(1, 0)), TensorIndex.Colon, TensorIndex.Tensor(Positions(3, 1))]);
        Add("index by a mask", x => x[x.detach() > 0]);
        Add("masked_select", x => x.masked_select(x.detach() > 0));
        Add("masked_fill", x => x.masked_fill(x.detach() > 0, 2));
        Add("masked_fill_", x => x.clone().masked_fill_(x.detach() > 0, 2));
        Add("index_fill_", x => x.clone().index_fill_(1, Positions(0, 2), 3));
        Pair("index assignment", (x, y) => { x[TensorIndex.Colon, 1] = y[0]; return x * x; }, 2, 4);
        Pair(
            "index assignment by positions",
            (x, y) => { x[TensorIndex.Colon, TensorIndex.Tensor(Positions(2, 0))] = y; return x * x; }, 2, 4);
        Pair(
            "index_put_ accumulating",
            (x, y) => x.index_put_(y, [TensorIndex.Colon, TensorIndex.Tensor(Positions(1, 1))], accumulate: true), 2, 4);
        Pair("index_add_", (x, y) => x.index_add_(1, Positions(2, 2), y.unsqueeze(0).expand(2, 2, 4), 0.5), 2, 4);
        Pair("index_copy_", (x, y) => x.index_copy_(1, Positions(2, 0), y.unsqueeze(0).expand(2, 2, 4)) * 2, 2, 4);
        Pair("scatter_", (x, y) => x.scatter_(2, Keys(), y) * 2, 2, 3, 2);
        Pair("scatter_add_", (x, y) => x.scatter_add_(2, Keys() * 0, y) * 2, 2, 3, 2);
        Pair("where with a number of dimensions", (x, y) => where(x.detach() > 0, x, y), 4);

        void Add(string name, Func<Tensor, Tensor> function) => cases.Add(name, x => function(x[0]), () => [Samples.Signed(2, 3, 4)]);

        void Pair(string name, Func<Tensor, Tensor, Tensor> function, params long[] shape) =>
            cases.Add(name, x => function(x[0].clone(), x[1]), () => [Samples.Signed(2, 3, 4), Samples.Positive(shape)]);
    }

    private static Tensor Positions(params long[] positions) => tensor(positions);

    /// <summary>(2, 3, 2), no position twice in a row.</summary>
    private static Tensor Keys() => tensor(new long[] { 0, 1, 2, 3, 1, 3, 3, 0, 2, 1, 0, 2 }, [2L, 3L, 2L]);
}
