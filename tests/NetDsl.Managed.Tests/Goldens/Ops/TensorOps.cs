using static TorchSharp.torch;

namespace NetDsl.Managed.Tests.Goldens.Ops;

internal sealed class TensorOps : IGoldenOps
{
    public void AddTo(GoldenOps ops)
    {
        AddArithmetic(ops);
        AddReductions(ops);
        AddShapes(ops);
        AddIndexing(ops);
    }

    private static void AddArithmetic(GoldenOps ops)
    {
        ops.Add("add", (x, _) => x[0] + x[1]);
        ops.Add("sub", (x, _) => x[0] - x[1]);
        ops.Add("mul", (x, _) => x[0] * x[1]);
        ops.Add("div", (x, _) => x[0] / x[1]);
        ops.Add("add_scalar", (x, a) => x[0] + a.Double("other"));
        ops.Add("sub_scalar", (x, a) => x[0] - a.Double("other"));
        ops.Add("mul_scalar", (x, a) => x[0] * a.Double("other"));
        ops.Add("div_scalar", (x, a) => x[0] / a.Double("other"));
        ops.Add("rsub_scalar", (x, a) => a.Double("other") - x[0]);
        ops.Add("rdiv_scalar", (x, a) => a.Double("other") / x[0]);
        ops.Add("add_", (x, _) => x[0].add_(x[1]));
        ops.Add("sub_", (x, _) => x[0].sub_(x[1]));
        ops.Add("mul_", (x, _) => x[0].mul_(x[1]));
        ops.Add("div_", (x, _) => x[0].div_(x[1]));
        ops.Add("pow", (x, a) => x[0].pow(a.Double("exponent")));
        ops.Add("neg", (x, _) => -x[0]);
        ops.Add("exp", (x, _) => x[0].exp());
        ops.Add("abs", (x, _) => x[0].abs());
        ops.Add("square", (x, _) => x[0].square());
        ops.Add("log", (x, _) => x[0].log());
        ops.Add("sqrt", (x, _) => x[0].sqrt());
        ops.Add("rsqrt", (x, _) => x[0].rsqrt());
        ops.Add("clamp", (x, a) => x[0].clamp(a.Double("min"), a.Double("max")));
        ops.Add("matmul", (x, _) => x[0].matmul(x[1]));
        ops.Add("to_double", (x, _) => x[0].to_type(ScalarType.Float64) * 2);
        ops.Add("clone", (x, _) => x[0].clone() * 2);
    }

    private static void AddReductions(GoldenOps ops)
    {
        ops.Add("sum", (x, _) => x[0].sum());
        ops.Add("mean", (x, _) => x[0].mean());
        ops.Add("sum_dim", (x, a) => x[0].sum(a.Longs("dim"), a.Bool("keepdim")));
        ops.Add("mean_dim", (x, a) => x[0].mean(a.Longs("dim"), a.Bool("keepdim")));
        ops.Add("var_dim", (x, a) => x[0].var(a.Longs("dim"), a.Bool("unbiased"), a.Bool("keepdim")));
        ops.Add("std_dim", (x, a) => x[0].std(a.Longs("dim"), a.Bool("unbiased"), a.Bool("keepdim")));
        ops.Add("max", (x, _) => x[0].max());
        ops.Add("min", (x, _) => x[0].min());
        ops.Add("max_dim", (x, a) => Both(x[0].max(a.Long("dim"), a.Bool("keepdim"))));
        ops.Add("min_dim", (x, a) => Both(x[0].min(a.Long("dim"), a.Bool("keepdim"))));
        ops.Add("argmax", (x, _) => x[0].argmax());
        ops.Add("argmax_dim", (x, a) => x[0].argmax(a.Long("dim"), a.Bool("keepdim")));
    }

    private static void AddShapes(GoldenOps ops)
    {
        ops.Add("reshape", (x, a) => x[0].reshape(a.Longs("shape")));
        ops.Add("reshape_transposed", (x, a) => x[0].transpose(0, 2).reshape(a.Longs("shape")));
        ops.Add("transpose", (x, a) => x[0].transpose(a.Long("dim0"), a.Long("dim1")));
        ops.Add("permute", (x, a) => x[0].permute(a.Longs("dims")));
        ops.Add("flatten", (x, a) => x[0].flatten(a.Long("start"), a.Long("end")));
        ops.Add("unflatten", (x, a) => x[0].unflatten(a.Long("dim"), a.Longs("sizes")));
        ops.Add("squeeze", (x, a) => x[0].squeeze(a.Long("dim")));
        ops.Add("unsqueeze", (x, a) => x[0].unsqueeze(a.Long("dim")));
        ops.Add("expand", (x, a) => x[0].expand(a.Longs("sizes")));
        ops.Add("cat", (x, a) => cat(x, a.Long("dim")));
        ops.Add("stack", (x, a) => stack(x, a.Long("dim")));
    }

    private static void AddIndexing(GoldenOps ops)
    {
        ops.Add("narrow", (x, a) => x[0].narrow(a.Long("dim"), a.Long("start"), a.Long("length")));
        ops.Add("slice", (x, _) => x[0][TensorIndex.Colon, TensorIndex.Slice(1), TensorIndex.Slice(step: 2)]);
        ops.Add("select", (x, a) => x[0].select(a.Long("dim"), a.Long("index")));
        ops.Add("index_select", (x, a) => x[0].index_select(a.Long("dim"), x[1]));
        ops.Add("gather", (x, a) => x[0].gather(a.Long("dim"), x[1]));
        ops.Add("where", (x, _) => where(x[0], x[1], x[2]));
        ops.Add("eq", (x, _) => x[0].eq(x[1]));
        ops.Add("ne", (x, _) => x[0].ne(x[1]));
        ops.Add("lt", (x, _) => x[0].lt(x[1]));
        ops.Add("le", (x, _) => x[0].le(x[1]));
        ops.Add("gt", (x, _) => x[0].gt(x[1]));
        ops.Add("ge", (x, _) => x[0].ge(x[1]));
    }

    private static Tensor[] Both((Tensor Values, Tensor Indices) result) => [result.Values, result.Indices];
}
